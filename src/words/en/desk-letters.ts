// Ships to the browser: part of the words of the navigators' desk.

/** English words. `{name}` is filled in. */
export const deskLetters = {
  read: {
    title: 'Letters from files',
    intro:
      'Drop files here, or choose them: sealed letters (.age), mails or mailboxes (.eml, .mbox). Tables (CSV) or JSON that you saved from a form service or from the inbox work too. All are read on this device and sent nowhere.',
    drop: 'Drop files here',
    choose: 'Choose files',
    paste: 'Or paste a mail',
    pasteHint: 'Copy the whole mail. What stands around the letter does no harm.',
    readPasted: 'Read it',
    /** Name of a letter that nothing in a pasted text names. */
    pasted: 'Pasted text',
    opening: 'Opening letters: {done} of {of}',
  },
  /** By the reason why something is no letter on the desk. */
  aside: {
    'wrong-key': {
      count: {
        one: 'We could not open {count} letter. It is sealed for another key.',
        other: 'We could not open {count} letters. They are sealed for another key.',
      },
      help: 'Do you have an older key? Open the desk with that one too. If not, another navigator or the recovery key can open them.',
    },
    damaged: {
      count: {
        one: '{count} letter could not be opened: it was changed or cut off on its way.',
        other: '{count} letters could not be opened: they were changed or cut off on their way.',
      },
      help: 'Get the letter again where it came from: the whole mail as a file, or a new export. If it stays so, the code says which neighbor’s letter it is: ask them to send it once more.',
    },
    'not-age': {
      count: {
        one: '{count} letter could not be opened: it is not sealed the way our form seals.',
        other: '{count} letters could not be opened: they are not sealed the way our form seals.',
      },
      help: 'A spreadsheet may have changed it: take the export as the service gives it, without saving it in another program. Else it did not come from our form.',
    },
    'too-large': {
      count: {
        one: '{count} file or letter is too large to read.',
        other: '{count} files or letters are too large to read.',
      },
      help: 'No letter of our form is longer than 270,000 characters. Of a file, save smaller parts, such as one month at a time: up to 64 MB and 20,000 letters.',
    },
    'not-a-letter': {
      count: {
        one: '{count} thing that came in holds no request.',
        other: '{count} things that came in hold no request.',
      },
      help: 'Look at it where it came from. It may be a post of another form, a mail without a letter, or spam. Anybody can seal anything to a public key.',
    },
    'another-network': {
      count: {
        one: '{count} letter is for another network.',
        other: '{count} letters are for another network.',
      },
      help: 'Its neighbor wrote to somebody else. Give the file, still sealed, to that network.',
    },
    'newer-version': {
      count: {
        one: '{count} letter was written with a newer form than this desk knows.',
        other: '{count} letters were written with a newer form than this desk knows.',
      },
      help: 'Load this page again while you are online. If it stays so, tell whoever keeps the site.',
    },
    'other-words': {
      count: {
        one: '{count} letter has the same number as another and says something else. The first one stays.',
        other:
          '{count} letters have the same number as another and say something else. The first ones stay.',
      },
      help: 'Our form never does that. Ask the neighbor which words are right before you act on either.',
    },
    'unreadable-row': {
      count: {
        one: '{count} letter is damaged in the inbox itself.',
        other: '{count} letters are damaged in the inbox itself.',
      },
      help: 'Tell whoever runs the inbox: a backup may hold it whole.',
    },
    'unknown-file': {
      count: {
        one: '{count} file holds no letter that can be read here.',
        other: '{count} files hold no letter that can be read here.',
      },
      help: 'An Excel or Numbers file: save it as CSV. A ZIP file: unpack it first. A backup of the inbox is put back with the inbox’s own command. A table of opened letters cannot be read back; export them as JSON.',
    },
    'a-key': {
      count: {
        one: '{count} file or text holds a secret key, or is locked with a passphrase.',
        other: '{count} files or texts hold a secret key, or are locked with a passphrase.',
      },
      help: 'It was not kept. Keys belong in “Open your key” only, never in a letter, a note or a mail. If somebody sent it to you, or it lay where others could copy it, it is no longer secret. Tell whoever keeps the keys, today.',
    },
    'ended-early': {
      count: {
        one: 'Another desk took {count} letter off the board before its time.',
        other: 'Another desk took {count} letters off the board before their time.',
      },
      help: 'A wrong clock or a mistake can do that. This desk has deleted nothing: what came from the inbox is still there. Tell whoever runs the inbox today: they can open it there (docs/inbox.md) before it is deleted for good.',
    },
  },
};
