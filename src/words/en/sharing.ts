/** Words for taking an entry along or giving it to somebody, English. */
export const sharing = {
  label: 'Take it with you',
  share: 'Share',
  copied: 'The address is copied.',
  copyYourself: 'Copy this address:',
  text: 'Text me this',
  mail: 'Email me this',
  code: 'Show a code to scan',
  codeSide: 'Point a phone’s camera at this, and the page opens there.',
  codeName: 'Code that opens {address}',
  discreet:
    'We offer no text message for this page, because a message stays on a phone. This sheet says nothing about what it is for:',
} as const;
