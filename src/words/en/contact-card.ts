/** Words of the contact cards people keep on their phones, English. */
export const contactCard = {
  save: 'Save to my contacts',
  /** At the end of a card's note. */
  from: 'From {network}. Is it still true? Look here: {address}',
} as const;
