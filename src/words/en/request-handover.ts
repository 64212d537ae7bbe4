// Ships to the browser: part of the words of the request form.

/** English words for handing a draft to a navigator, and for the navigator who takes it over. */
export const requestHandover = {
  heading: 'Hand this to a navigator',
  text: 'This works without signal. A navigator’s phone reads a code from your screen. The code is sealed: only a navigator’s key opens it.',
  show: 'Show the code',
  hide: 'Hide the code',
  making: 'One moment ...',
  alt: 'Code with your sealed answers, for a navigator to scan',
  stay: 'Stay until the navigator says that it worked. They send it for you; you need not send it too.',
  tooLong: 'Your answers are too long for a code. Save them as a file and give them that.',
  save: 'Save as a file',
  saveHint: 'The file {file} is sealed too.',
  failed:
    'This part of the page did not load. Try again when you have signal, or print your answers.',
  takeOver: {
    link: 'I am a navigator',
    heading: 'Take over from someone',
    lead: 'Somebody shows you a code or gives you a file. Open it here, and go on for them. This device keeps nothing of it.',
    key: 'Open your key',
    keyHint:
      'Choose your key file, or paste the key. This page never stores it and never sends it. It is gone when you leave the page.',
    keyFile: 'Choose a key file',
    keyPaste: 'Or paste the key',
    keyUse: 'Use this key',
    keyOpen: { one: 'Your key is open.', other: '{count} keys are open.' },
    keyForget: 'Forget the key',
    notAKey:
      'There is no whole key in this. Look for the line that starts with AGE-SECRET-KEY, and copy all of it.',
    take: 'Read the code or the file',
    scan: 'Scan with the camera',
    scanning:
      'Hold the code before the camera, so that it fills the picture. Make their screen bright.',
    picture: 'Picture of the camera',
    stop: 'Stop the camera',
    choose: 'Choose a photo or a file',
    opening: 'Opening ...',
    news: {
      'still-needed':
        'This is a later word about {code}: they still need it. There is nothing to take over.',
      'no-longer':
        'This is a later word about {code}: they no longer need it. There is nothing to take over.',
    },
    /** What went wrong, and what to do. */
    faults: {
      notOurs:
        'This is not a code or a file of this form. Ask for “Hand this to a navigator” on their last page.',
      noCode:
        'There is no code in this picture. Take it again: straight from the front, sharp, all four corners in it.',
      wrongKey:
        'This is sealed to other keys than yours. Open the desk with the key that this network lists for you. Or ask another navigator.',
      damaged:
        'This was cut off or changed. Ask them to show the code again, or to save the file again.',
      anotherVersion:
        'This was made with another version of this form. Reload this page, and let them reload theirs.',
      oldBrowser:
        'This browser is too old for the code. Ask for the file instead: “Save as a file”.',
      denied:
        'The camera is off for this page. Allow it in your browser’s settings, or take a photo and choose it here.',
      none: 'We found no camera that this page may use. Take a photo and choose it here, or ask for the file.',
      tooLarge:
        'This file is too large to be one of ours. Choose the code’s photo or the .age file.',
    },
    close: 'Close and forget the key',
  },
};

/** The shape every language fills. */
export type RequestHandover = typeof requestHandover;
