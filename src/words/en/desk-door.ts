// Ships to the browser: part of the words of the navigators' desk.

/** English words of the door: opening a key, keeping it, and the strip while it is open. `{name}` is filled in. */
export const deskDoor = {
  heading: 'Open your key',
  lead: 'Neighbors’ letters are sealed. They open here with a navigator’s key, on this device only.',
  /** Why no key is open. */
  why: {
    closed: 'The key is closed. This page has forgotten it and every letter.',
    idle: 'The key was closed because nobody used the desk for a while. Open it again to go on.',
    elsewhere:
      'The desk was opened in another tab or window, and only one can be open at a time. Go on there, or open the key here.',
    failed: 'The desk did not open. Load the page again, then open your key once more.',
    forgotten:
      'Nothing of the desk is left on this device. Your key file, and files that you saved, are where you put them: delete those too.',
    'not-forgotten':
      'The browser did not tell us that all was deleted. Close all tabs of this site. Then delete its data in the browser’s settings.',
  },
  insecure:
    'This address does not begin with https://, so others may see or change what this page does. Do not open your key here.',
  noKeys: {
    heading: 'This network has no keys yet',
    text: 'No letter is sealed, so there is nothing to open. Whoever looks after the site makes keys with this command and writes the public halves into network.yaml:',
    tryIt: 'You can try the desk with invented letters.',
  },
  file: {
    label: 'Choose your key file',
    hint: 'The file from “npm run keys” or from the age program. This page never stores it and never sends it.',
  },
  paste: {
    label: 'Or paste the key, or type it from paper',
    hint: 'It starts with AGE-SECRET-KEY-1. Spaces and small letters do no harm.',
    use: 'Use this key',
  },
  passphrase: {
    label: 'Passphrase of {file}',
    pasted: 'Passphrase of this key',
    hint: 'This key is locked. Opening takes a few seconds.',
    show: 'Show',
    showLabel: 'Show the passphrase',
    hide: 'Hide',
    hideLabel: 'Hide the passphrase',
    open: 'Open with the passphrase',
    opening: 'Opening the key. This takes a few seconds ...',
    other: 'Use another key',
    empty: 'Enter the passphrase of this key.',
  },
  /** Why no key came of it, and what to do. */
  faults: {
    'not-a-key':
      'There is no key in this. Choose the file that ends in .agekey, or copy the whole line that starts with AGE-SECRET-KEY-1.',
    'public-key':
      'This is a public key (age1...), which seals and cannot open. Look for the secret half: it starts with AGE-SECRET-KEY-1.',
    mistyped:
      'This key is cut off, or a letter of it is wrong. Copy the whole line again, or compare it with the paper.',
    'sealed-letter':
      'This is a sealed letter and not a key. Open your key first, then open the letter on the desk.',
    'cut-off': 'This file is cut off or damaged. Take another copy of your key file.',
    'wrong-passphrase':
      'This passphrase does not open the key. Check capital letters and spaces, and try again. Nobody can reset it: if it is lost, make a new key.',
    'too-large': 'This is too large for a key. Choose the file that ends in .agekey.',
    'too-slow':
      'This file is locked with more work than a browser can do. Open it with the age program and lock it again: age -d, then age -p.',
    failed:
      'This device could not open the passphrase. It may have too little memory, or a part of the page did not load. Close other tabs, load the page again, or use another device.',
    unreadable: 'This file could not be read. Choose it again.',
  },
  unlisted: {
    heading: 'This key is not in the network’s list',
    text: 'It was replaced by a newer one, or it belongs to another network. New letters do not open with it. If you have a newer key, use that one. If you should be in the list, send the public half to whoever edits network.yaml.',
    open: 'Open with it all the same, for old letters',
    other: 'Use another key',
  },
  demo: {
    open: 'Open with the demonstration’s key',
    hint: 'This copy is a demonstration. Its keys are published, so there is nothing secret to lose.',
    name: 'Demonstration key',
  },
  practice: {
    open: 'Practice with invented letters',
    hint: 'No key is needed. Nothing is kept or sent.',
  },
  passkey: {
    open: 'Open with your passkey',
    hint: 'Your key is kept on this device, locked by a passkey.',
    waiting: 'Answer your device’s question ...',
    /** Said of the key that came from there when its file had no name. */
    name: 'Key on this device',
    remove: 'Remove the key from this device',
    removed:
      'The key is removed from this device. Your key file still works. You can delete the passkey in your device’s settings too.',
    or: 'Or with a key file',
  },
  keep: {
    heading: 'Open faster next time',
    text: 'This device can keep your key, locked by a passkey: your fingerprint, your face or the PIN of your device. Do this only on a device that is yours.',
    button: 'Keep the key on this device',
    twice: 'Your device asks twice: once to make the passkey, once to lock the key.',
    kept: 'The key is kept on this device. Next time choose “Open with your passkey”. Keep your key file too: without it, a lost device means a lost key.',
    label: '{network}: navigators’ desk',
  },
  /** Why a passkey did not help, and what to do. */
  passkeyFaults: {
    'no-passkeys': 'This browser cannot use passkeys here. Use your key file.',
    'no-prf':
      'This browser or this passkey cannot lock a key. Use your key file, or try a newer browser. If a passkey was made just now, you can delete it in your device’s settings.',
    cancelled:
      'The passkey was not used. Try again. If it was deleted, open your key file, and keep the key anew.',
    'another-passkey':
      'This passkey does not open the key that is kept here. Try again with the other one, or open your key file.',
    removed: 'No key is kept on this device any more. Open your key file.',
    storage:
      'This browser could not read or write the key on this device. Use your key file; it still works.',
  },
  strip: {
    label: 'Your key',
    open: 'Key open in this tab only',
    practice: 'Practice, no key',
    from: '{file} ·',
    closes: { one: 'closes in {count} min if idle', other: 'closes in {count} min if idle' },
    soon: 'The key closes in less than two minutes if you do nothing. Tap or click anywhere to keep it open.',
    close: 'Close the key',
    endPractice: 'End the practice',
  },
};
