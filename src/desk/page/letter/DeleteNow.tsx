// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import { AskTwice } from '../AskTwice.tsx';

/** Deletes the letter before its time: for a neighbor who asks to be forgotten, or after the inbox lost it. */
export function DeleteNow({ letter }: { letter: string }) {
  const { desk, props, session } = useOpenDesk();
  const { button, sure, practice, yes, no } = props.words.frame.deleting;
  return (
    <div className="letter-small">
      <AskTwice button={button} yes={yes} no={no} onYes={() => void session.deleteLetter(letter)}>
        <p>{desk.practice ? practice : sure}</p>
      </AskTwice>
    </div>
  );
}
