import { randomUUID } from 'node:crypto';
import { BRANCH_QUESTIONS, LONGEST_ANSWER, QUESTIONS } from '../../src/schema/branches.ts';
import type { Question } from '../../src/schema/branches.ts';
import { LONGEST_DETAILS, MOST_ITEMS, Request } from '../../src/schema/request.ts';

/** A request at every limit of its schema, each text of it made of one letter. */
export function longestRequest(letter: string, network = 'n'.repeat(100)): Request {
  const longest = (length: number) => letter.repeat(Math.floor(length / letter.length));
  const few = longest(LONGEST_ANSWER);
  // Of all branches this one asks the most.
  const questions = BRANCH_QUESTIONS.talk.offer;
  const facts = Object.fromEntries(
    questions.map((id) => {
      const question: Question = QUESTIONS[id];
      return [id, 'options' in question ? [...question.options] : [few]];
    }),
  );
  const item = {
    side: 'offer' as const,
    need: 'a-need-with-a-name-that-is-long',
    branch: 'talk' as const,
    details: longest(LONGEST_DETAILS),
    when: 'day' as const,
    day: '2026-11-30',
    time: '18:30',
    town: few,
    facts,
  };
  return Request.parse({
    id: randomUUID(),
    version: 2,
    network,
    language: longest(60),
    name: few,
    takenBy: few,
    items: Array.from({ length: MOST_ITEMS }, () => item),
    contact: {
      ways: ['text', 'call', 'email', 'navigator'],
      phone: '(413) 555-0142',
      email: `${'e'.repeat(188)}@pantry.town`,
      voicemail: false,
      othersHear: 'words',
      safeWords: few,
      instead: { name: few, how: few },
      times: ['mornings', 'afternoons', 'evenings'],
      neverTimes: few,
    },
    access: longest(LONGEST_DETAILS),
    consent: true,
  });
}
