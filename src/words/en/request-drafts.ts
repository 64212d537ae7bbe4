// Ships to the browser: part of the words of the request form.

/** English words for the drafts on a device: finding them, starting, and forgetting them. */
export const requestDrafts = {
  found: {
    heading: { one: 'You have a draft here', other: 'You have {count} drafts here' },
    from: 'Draft from {day}',
    things: { one: '{count} thing on its list', other: '{count} things on its list' },
    nothing: 'Nothing on its list yet',
    continue: 'Continue',
    continueFrom: 'Continue the draft from {day}',
    forget: 'Forget it',
    forgetFrom: 'Forget the draft from {day}',
    another: 'Start a new one',
    unreadableHeading: 'A draft here cannot be opened',
    unreadable:
      'One more draft here cannot be opened by this page. A newer version of the page may have written it: reload to try. If that does not help, you can forget everything on this device.',
  },
  /** Words of a search, offered to a list that has something on it. */
  carried: {
    heading: 'You searched for',
    add: 'Add it to what would help',
    drop: 'Leave it out',
  },
  forget: {
    action: 'Forget this draft',
    sure: 'Delete this draft from this device? We cannot bring it back.',
    all: 'Forget everything on this device',
    allSure:
      'Delete every draft, code and copy of this site from this device? What waits here is not sent then.',
    allYes: 'Yes, delete everything',
  },
  /** The answers to every question before something is deleted, whatever it is. */
  confirm: { yes: 'Yes, delete it', no: 'No, keep it' },
  notice: {
    draft: 'Your draft is deleted from this device.',
    all: 'All that was yours is gone from this device: drafts, codes, and what waited here.',
    code: 'The code is deleted from this device.',
    copy: 'The copy is deleted from this device.',
    notLoaded:
      'A part of this page did not arrive. Check your signal and try again. Your words are still here.',
    failed:
      'We could not delete it. Close other pages of this site and try again, or clear this site’s data in your browser.',
  },
  keepCopy: {
    label: 'Keep a copy here, to ask again later',
    hint: 'For 30 days, on this device only. Anyone who can unlock this device could read it.',
  },
  forSomeone: {
    label: 'I am filling this in for someone',
    hint: 'For navigators on the phone, and for friends. Ask first if they agree.',
  },
};
