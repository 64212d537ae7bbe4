// Ships to the browser: part of the words of the request form.
import type { RequestQuestions } from '../question-words.ts';

/** English words of one item, beside those in `request.item`. */
export const requestItem = {
  chooseElse: 'Choose something else',
  /** Above the number of the crisis line, where somebody asks for a person to talk to. */
  talkNow: 'Rather talk right now? Call.',
  moreHint: 'Anything a neighbor should know.',
  beThereBy: 'What time must you be there?',
  /** Read back after the day. `one` and `other` are the hours 1 and 2 to 12. */
  beThereByTime: { one: 'be there by {time}', other: 'be there by {time}' },
  towns: {
    any: { label: 'Which town?', hint: 'Just the town. No street.', read: 'In {town}' },
    brought: {
      label: 'Which town?',
      hint: 'A town, or two streets that cross. No house number.',
      read: 'In {town}',
    },
    from: {
      label: 'From where?',
      hint: 'A town, or two streets that cross. No house number.',
      read: 'From {town}',
    },
    drive: {
      label: 'Where do you drive?',
      hint: 'One town, or from one town to another.',
      read: 'I drive here: {town}',
    },
  },
};

/** English words of the questions that each need brings. `offerLabel` stands on the side of giving. */
export const requestQuestions: RequestQuestions = {
  to: {
    label: 'Where to?',
    hint: 'A town is enough.',
    read: 'To {answer}',
    title: '{need} to {answer}',
  },
  room: {
    label: 'Do you need room for more?',
    offerLabel: 'What do you have room for?',
    options: {
      walker: 'A walker',
      wheelchair: 'A wheelchair',
      'car-seat': 'A car seat for a child',
      'another-person': 'One more person',
    },
    short: {
      walker: 'a walker',
      wheelchair: 'a wheelchair',
      'car-seat': 'a car seat for a child',
      'another-person': 'one more person',
    },
    read: 'Room for {answer}',
  },
  trip: {
    label: 'One way, or there and back?',
    options: { 'one-way': 'One way', 'both-ways': 'There and back' },
    read: '{answer}',
  },
  hours: {
    label: 'Which days and hours are good?',
    hint: 'Like Tuesdays, 9 to noon.',
    read: '{answer}',
  },
  seats: { label: 'How many seats?', read: 'Seats: {answer}' },
  bring: {
    label: 'Could you pick it up?',
    options: { 'pick-up': 'Yes', bring: 'No, bring it to me' },
    short: { 'pick-up': 'picked up by me', bring: 'brought to me' },
    read: '{answer}',
    title: '{need}, {answer}',
  },
  people: { label: 'For how many people?', read: 'People: {answer}' },
  avoid: {
    label: 'Is there food you can’t eat?',
    hint: 'Like milk, nuts or pork.',
    read: 'Can’t eat: {answer}',
  },
  help: {
    label: 'What could you do?',
    options: { shop: 'Shop', deliver: 'Bring it to the door', cook: 'Cook' },
    short: { shop: 'shop', deliver: 'bring it to the door', cook: 'cook' },
    read: 'I could {answer}',
  },
  far: { label: 'How far could you go?', hint: 'Like 10 miles.', read: 'How far: {answer}' },
  purpose: {
    label: 'What is it for?',
    hint: 'Like rent, heat or a phone bill.',
    read: 'For: {answer}',
  },
  whom: {
    label: 'Who is it for?',
    hint: 'Like a family with kids, or anyone.',
    read: 'For: {answer}',
  },
  matter: {
    label: 'What do you need help with?',
    options: {
      eviction: 'An eviction',
      repairs: 'A home that needs repairs',
      benefits: 'Benefits, like SNAP',
      immigration: 'Immigration help',
      other: 'Something else',
    },
    short: {
      eviction: 'an eviction',
      repairs: 'a home that needs repairs',
      benefits: 'benefits',
      immigration: 'immigration',
      other: 'something else',
    },
    read: 'Help with {answer}',
  },
  deadline: {
    label: 'Did you get a paper with a date on it?',
    hint: 'Write the date, like a day in court.',
    read: 'Date on the paper: {answer}',
  },
  role: {
    label: 'How could you help?',
    options: {
      lawyer: 'I am a lawyer',
      advocate: 'I go along and speak up',
      interpreter: 'I interpret',
    },
    short: {
      lawyer: 'I am a lawyer',
      advocate: 'I go along and speak up',
      interpreter: 'I interpret',
    },
    read: 'I can help: {answer}',
  },
  ages: { label: 'For what ages?', hint: 'Like 3 to 7, or grown-ups.', read: 'Ages: {answer}' },
  place: {
    label: 'Online or in person?',
    options: { online: 'Online', 'in-person': 'In person', either: 'Both are fine' },
    short: { either: 'Online or in person' },
    read: '{answer}',
  },
  languages: {
    label: 'In which languages?',
    offerLabel: 'Which languages do you speak?',
    read: 'Languages: {answer}',
  },
  talk: {
    label: 'How would you like to talk?',
    offerLabel: 'How could you talk?',
    options: { call: 'By phone', text: 'By text', 'in-person': 'In person' },
    short: { call: 'by phone', text: 'by text', 'in-person': 'in person' },
    read: 'Talk {answer}',
  },
  training: {
    label: 'Have you had training for this?',
    hint: 'You do not need any.',
    read: 'Training: {answer}',
  },
  forms: {
    label: 'Which form is it?',
    offerLabel: 'Which forms do you know?',
    options: {
      unemployment: 'Unemployment',
      snap: 'SNAP (help to buy food)',
      housing: 'Housing',
      health: 'Health insurance',
      other: 'Something else',
    },
    short: {
      unemployment: 'unemployment',
      snap: 'SNAP',
      housing: 'housing',
      health: 'health insurance',
      other: 'something else',
    },
    read: 'Forms: {answer}',
  },
  papers: {
    label: 'Do you have what the form asks for?',
    hint: 'Like pay stubs or bills.',
    options: { yes: 'Yes', some: 'Some of it', no: 'No' },
    short: {
      yes: 'I have what the form asks for',
      some: 'I have some of what the form asks for',
      no: 'I do not have what the form asks for',
    },
    read: '{answer}',
  },
  what: {
    label: 'What do you need?',
    offerLabel: 'What do you have?',
    hint: 'Like a coat, masks or a bed.',
    read: '{answer}',
  },
  sizes: { label: 'Which sizes?', hint: 'Like large, or shoe size 8.', read: 'Sizes: {answer}' },
  amountOf: { label: 'How many?', read: 'How many: {answer}' },
  handover: {
    label: 'Can you drop it off?',
    options: { 'drop-off': 'Yes', 'pick-up': 'No, someone picks it up', either: 'Both are fine' },
    short: {
      'drop-off': 'I can drop it off',
      'pick-up': 'Someone picks it up',
      either: 'I can drop it off, or someone picks it up',
    },
    read: '{answer}',
  },
  garden: {
    label: 'What do you need?',
    offerLabel: 'What do you have?',
    options: {
      plot: 'Land to grow on',
      seeds: 'Seeds or plants',
      tools: 'Tools',
      hands: 'Hands to help',
    },
    short: {
      plot: 'land to grow on',
      seeds: 'seeds or plants',
      tools: 'tools',
      hands: 'hands to help',
    },
    read: 'Garden: {answer}',
  },
};
