// Ships to the browser.
import { useState } from 'react';
import { focusSoon } from '../fields/focus-field.ts';
import { useForm } from '../form-context.ts';
import { TextField } from '../fields/TextField.tsx';
import type { ReachQuestionProps } from './WaysQuestion.tsx';

/**
 * Somebody who may be contacted in this person's place. Folded until asked for: the button then has
 * the id of the first field, so that links to that field land on one or the other.
 */
export function InsteadQuestion({ answers, set, textOf }: ReachQuestionProps) {
  const { instead } = useForm().props.words.reach;
  const { insteadName, insteadHow } = answers;
  const [opened, setOpened] = useState(false);
  const open = (next: boolean) => {
    setOpened(next);
    focusSoon('insteadName');
  };
  if (!opened && !insteadName && !insteadHow) {
    return (
      <button
        type="button"
        id="insteadName"
        className="request-link request-unfold"
        onClick={() => {
          open(true);
        }}
      >
        <span aria-hidden="true">+</span> {instead.add}
      </button>
    );
  }
  return (
    <fieldset className="request-instead" aria-describedby="instead-hint">
      <legend>{instead.legend}</legend>
      <p className="request-hint" id="instead-hint">
        {instead.hint}
      </p>
      <TextField
        optional
        id="insteadName"
        label={instead.name}
        error={textOf('insteadName')}
        value={insteadName}
        onChange={(name) => {
          // Emptying the fields does not fold them away under one's fingers.
          setOpened(true);
          set({ insteadName: name });
        }}
      />
      <TextField
        id="insteadHow"
        label={instead.how}
        hint={instead.howHint}
        error={textOf('insteadHow')}
        value={insteadHow}
        onChange={(how) => {
          setOpened(true);
          set({ insteadHow: how });
        }}
      />
      <button
        type="button"
        className="request-link"
        onClick={() => {
          set({ insteadName: '', insteadHow: '' });
          open(false);
        }}
      >
        {instead.remove}
      </button>
    </fieldset>
  );
}
