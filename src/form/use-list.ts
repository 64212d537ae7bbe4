// Ships to the browser.
import { useState } from 'react';
import { isBlankItem, newItem } from '../draft/answers.ts';
import type { Answers, DraftItem } from '../draft/answers.ts';
import { describeItem } from './describe-item.ts';
import { fill } from '../words/fill.ts';
import { findItemErrors, findListErrors } from './find-errors.ts';
import { focusSoon } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { putOnList } from './put-on-list.ts';
import { todayAt } from './show-time.ts';
import { useErrors } from './use-errors.ts';

/**
 * What one can do on the list. An item that is open is put on the list before anything else happens,
 * so that nobody loses one by pressing the wrong button; when it is not finished, its mistakes are shown.
 */
export function useList() {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { list } = props.words;
  const problems = useErrors(props);
  const [said, setSaid] = useState('');
  const today = todayAt(Date.now());

  function settle(open: DraftItem | null): Answers | undefined {
    if (!open) return { ...answers, open: null };
    if (!problems.report(findItemErrors(open, today))) return undefined;
    setSaid(fill(list.added, { item: describeItem(open, props).title }));
    return putOnList(answers, open);
  }
  /** An item in which nothing was written is put away unasked. */
  const written = answers.open && !isBlankItem(answers.open) ? answers.open : null;

  function open(item: DraftItem): void {
    const settled = settle(written);
    if (!settled) return;
    session.write({ ...settled, open: item });
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
      open(newItem(side, crypto.getRandomValues(new Uint32Array(2)).join('-')));
    },
    put(side: DraftItem['side']) {
      const settled = settle(answers.open);
      if (!settled) return;
      session.write(settled);
      focusSoon(`list-${side}`);
    },
    cancel(side: DraftItem['side']) {
      problems.report([]);
      session.write({ ...answers, open: null });
      focusSoon(`list-${side}`);
    },
    remove(item: DraftItem) {
      session.write({ ...answers, items: answers.items.filter(({ key }) => key !== item.key) });
      setSaid(fill(list.removed, { item: describeItem(item, props).title }));
      focusSoon(`list-${item.side}`);
    },
    goOn() {
      const settled = settle(written);
      if (!settled) return;
      session.write(settled);
      if (problems.report(findListErrors(settled, today))) session.goTo('reach');
    },
  };
}

export type ListActions = ReturnType<typeof useList>;
