/** What a page says of a language that is not complete, English. */
export const partly = {
  say: 'Not everything here is in {language} yet. What is missing stands in another language.',
  link: 'What is there, and how to help',
  title: 'Languages',
  text: 'How much of this site you can read in each language.',
  name: 'Language',
  words: 'Words of the site',
  entries: 'Entries',
  /** A cell of the table: how many there are of all. */
  share: '{done} of {all}',
  help: 'Do you speak one of these well? You can offer to translate.',
  offer: 'Offer to translate',
};
