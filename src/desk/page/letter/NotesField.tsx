// Ships to the browser, on the navigators' desk only.
import { useLayoutEffect, useRef, useState } from 'react';
import { useOpenDesk } from '../../desk-context.ts';
import { holdsKey, withoutKeys } from '../../letters/holds-key.ts';
import { joinTyped, moveCaret } from './keep-typing.ts';

/**
 * The notes of one letter. What is typed goes to the board at once; what others write meanwhile comes in around the
 * caret. While an input method composes a letter, both wait for its end.
 */
export function NotesField({ letter, notes }: { letter: string; notes: string }) {
  const { props, session } = useOpenDesk();
  const said = props.words.letter.notes;
  const field = useRef<HTMLTextAreaElement>(null);
  /** The text on which the field and the board last agreed. */
  const agreed = useRef(notes);
  const composing = useRef(false);
  const [key, setKey] = useState(false);

  const take = (text: string) => {
    const area = field.current;
    if (!area) return;
    const before = area.value;
    agreed.current = text;
    if (before === text) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
    area.value = text;
    area.scrollTop = scrollTop;
    // Setting a selection would take the focus in some browsers.
    const root = area.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot) || root.activeElement !== area) {
      return;
    }
    area.setSelectionRange(
      moveCaret(before, text, selectionStart),
      moveCaret(before, text, selectionEnd),
      selectionDirection,
    );
  };
  const give = () => {
    if (!field.current) return;
    // Every navigator reads the notes, and so would whoever gets one key of them: a key must not get there.
    const hasKey = holdsKey(field.current.value);
    if (hasKey) field.current.value = withoutKeys(field.current.value);
    setKey(hasKey);
    const board = session.board();
    const current = board.state().letters.get(letter)?.notes ?? '';
    const joined = joinTyped(agreed.current, field.current.value, current);
    if (joined !== current) board.writeNotes(letter, joined);
    take(joined);
  };
  useLayoutEffect(() => {
    if (!composing.current) take(notes);
  }, [notes]);

  return (
    <div className="letter-notes">
      <h3>
        <label htmlFor="letter-notes">{said.heading}</label>
      </h3>
      <textarea
        id="letter-notes"
        ref={field}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        defaultValue={notes}
        onInput={() => {
          if (!composing.current) give();
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          give();
        }}
      />
      <p role="alert" className="letter-small">
        {key ? said.key : ''}
      </p>
    </div>
  );
}
