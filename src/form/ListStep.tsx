// Ships to the browser.
import { useState } from 'react';
import { isBlankItem, newItem } from '../draft/answers.ts';
import type { Answers, DraftItem } from '../draft/answers.ts';
import { describeItem } from './describe-item.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { fill } from './fill.ts';
import { findItemErrors, findListErrors } from './find-errors.ts';
import { focusField } from './focus-field.ts';
import { ForgetLink } from './ForgetLink.tsx';
import { useForm } from './form-context.ts';
import { ListSide } from './ListSide.tsx';
import { putOnList } from './put-on-list.ts';
import { todayAt } from './show-time.ts';
import { StepHeading } from './StepHeading.tsx';
import { useErrors } from './use-errors.ts';

/** The list of what would help and what one could give. */
export function ListStep() {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { words } = props;
  const problems = useErrors(props);
  const [said, setSaid] = useState('');
  const today = todayAt(Date.now());

  /** Puts the open item on the list if it is ready. False, with mistakes shown, when it is not. */
  const settle = (): Answers | undefined => {
    const { open } = answers;
    if (!open || isBlankItem(open)) return { ...answers, open: null };
    if (!problems.report(findItemErrors(open, today))) return undefined;
    setSaid(fill(words.list.added, { item: describeItem(open, props).title }));
    return putOnList(answers, open);
  };
  const open = (item: DraftItem) => {
    const settled = settle();
    if (!settled) return;
    session.write({ ...settled, open: item });
    problems.report([]);
    focusSoon('item-need');
  };
  const close = (next: Answers | undefined, side: DraftItem['side']) => {
    if (!next) return;
    session.write(next);
    focusSoon(`list-${side}`);
  };
  const remove = (item: DraftItem) => {
    session.write({ ...answers, items: answers.items.filter(({ key }) => key !== item.key) });
    setSaid(fill(words.list.removed, { item: describeItem(item, props).title }));
    focusSoon(`list-${item.side}`);
  };
  const goOn = () => {
    const settled = settle();
    if (!settled) return;
    session.write(settled);
    if (problems.report(findListErrors(settled, today))) session.goTo('reach');
  };

  return (
    <form
      noValidate
      className="request-step"
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <ErrorSummary errors={problems.errors} attempt={problems.attempt} />
      <StepHeading heading={words.list.heading} number={1} hasErrors={problems.errors.length > 0} />
      <p className="request-lead">{words.list.lead}</p>
      <p className="request-hidden" role="status">
        {said}
      </p>
      <div className="request-sides">
        {(['ask', 'offer'] as const).map((side) => (
          <ListSide
            key={side}
            side={side}
            today={today}
            textOf={problems.textOf}
            onAdd={() => {
              open(newItem(side, crypto.getRandomValues(new Uint32Array(2)).join('-')));
            }}
            onChangeItem={open}
            onRemove={remove}
            onPut={() => {
              close(settle(), side);
            }}
            onCancel={() => {
              problems.report([]);
              close({ ...answers, open: null }, side);
            }}
          />
        ))}
      </div>
      <div className="request-actions">
        <button type="submit" className="request-first">
          {words.steps.continue}
        </button>
        <p className="request-hint">{words.list.skip}</p>
      </div>
      <ForgetLink />
    </form>
  );
}

/** After the next paint: the field to go to is only now being drawn. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      focusField(id);
    });
  });
}
