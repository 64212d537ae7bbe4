// Ships to the browser.
import { useState } from 'react';
import { isBlankItem, newItem } from '../../draft/answers.ts';
import type { Answers, DraftItem } from '../../draft/answers.ts';
import type { Carried } from '../../schema/carried-words.ts';
import { describeItem } from './describe-item.ts';
import { itemSaying } from '../session/say-first.ts';
import { fill } from '../../words/fill.ts';
import { findItemErrors, findListErrors } from '../check/find-errors.ts';
import { focusSoon } from '../fields/focus-field.ts';
import { useForm } from '../form-context.ts';
import { putOnList, takeOffList } from './put-on-list.ts';
import { todayAt } from '../fields/show-time.ts';
import { requestFacts } from '../check/to-request.ts';
import { useErrors } from '../fields/use-errors.ts';

/**
 * What one can do on the list. An item that is open is put on the list before anything else happens,
 * so that nobody loses one by pressing the wrong button; when it is not finished, its mistakes are shown.
 */
export function useList() {
  const { props, session } = useForm();
  const { list } = props.words;
  const problems = useErrors(props);
  const [said, setSaid] = useState('');
  const today = todayAt(Date.now());
  const facts = requestFacts(props);

  /** The answers with their open item on the list; nothing while it has mistakes. */
  function settle(answers: Answers, open: DraftItem | null): Answers | undefined {
    if (!open) return { ...answers, open: null };
    if (!problems.report(findItemErrors(open, today, facts))) return undefined;
    setSaid(fill(list.added, { item: describeItem(open, props).title }));
    return putOnList(answers, open);
  }
  /** `settle` for the answers as they are now. An item in which nothing was written is put away unasked. */
  function settleNow(): Answers | undefined {
    const { answers } = session.snapshot();
    const { open } = answers;
    return settle(answers, open && !isBlankItem(open) ? open : null);
  }

  function open(item: DraftItem): void {
    const settled = settleNow();
    if (!settled) return;
    session.change(() => ({ ...settled, open: item }));
    problems.report([]);
    focusSoon('item-need');
  }

  return {
    problems,
    today,
    /** What was last put on the list or taken off, for screen readers. */
    said,
    open,
    add(side: DraftItem['side']) {
      open(newItem(side, newKey()));
    },
    /** Opens the words of the search as a thing to ask for. They stay offered while another one is unfinished. */
    addCarried(carried: Carried) {
      const item = itemSaying(carried, newKey());
      open(item);
      if (session.snapshot().answers.open?.key === item.key) session.dropCarried();
    },
    dropCarried() {
      session.dropCarried();
      focusSoon('list-ask');
    },
    put(side: DraftItem['side']) {
      const { answers } = session.snapshot();
      const settled = settle(answers, answers.open);
      if (!settled) return;
      session.change(() => settled);
      focusSoon(`list-${side}`);
    },
    cancel(side: DraftItem['side']) {
      problems.report([]);
      session.change((answers) => ({ ...answers, open: null }));
      focusSoon(`list-${side}`);
    },
    remove(item: DraftItem) {
      session.change((answers) => takeOffList(answers, item));
      setSaid(fill(list.removed, { item: describeItem(item, props).title }));
      focusSoon(`list-${item.side}`);
    },
    goOn() {
      const settled = settleNow();
      if (!settled) return;
      session.change(() => settled);
      if (problems.report(findListErrors(settled, today, facts))) session.goTo('reach');
    },
  };
}

function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

export type ListActions = ReturnType<typeof useList>;
