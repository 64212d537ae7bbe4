// Ships to the browser, on the navigators' desk only.
import { useId, useState } from 'react';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { PairState } from '../../board/board-state.ts';
import { bothSaidYes } from '../../follow/due.ts';
import { writeMessage } from '../../follow/write-message.ts';
import type { Message, MessageStage } from '../../follow/message.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { saySpoken } from '../letter/say-spoken.ts';
import { MessageBox } from './MessageBox.tsx';
import { printText } from './print-text.ts';
import { sayWarning } from './say-warning.ts';
import type { Share } from './ShareTicks.tsx';

/** The message for one side in their language, to copy, print, or take along to a call. Nothing is sent by itself. */
export function MessagePanel(panel: MessagePanelProps) {
  const { fit } = useOpenDesk().props.words;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="fit-message">
      <button
        type="button"
        className="desk-link"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {fill(fit.message.show, { who: panel.who })}
      </button>
      {open && (
        <div id={id}>
          <OpenMessage {...panel} />
        </div>
      )}
    </div>
  );
}

function OpenMessage({ pair, side, letter, other, share }: MessagePanelProps) {
  const { props, desk } = useOpenDesk();
  const said = props.words.fit.message;
  const agreed = bothSaidYes(pair);
  const [asking, setAsking] = useState(false);
  const stage: MessageStage = !agreed
    ? { kind: 'first' }
    : asking
      ? { kind: 'did-it-work' }
      : { kind: 'both-yes', share };
  const otherSide = side === 'ask' ? 'offer' : 'ask';
  const message = writeMessage({
    to: { letter, item: pair[side].item },
    other: { letter: other, item: pair[otherSide].item },
    side,
    pair,
    stage,
    neighborWords: props.toNeighbors,
    firstLanguage: Object.keys(props.toNeighbors)[0] ?? props.language,
    towns: props.towns.map(({ name }) => name),
    me: desk.me,
    network: props.network.name,
  });
  return (
    <>
      {agreed && <Stages asking={asking} onChange={setAsking} />}
      <p className="letter-small">
        {fill(said.inLanguage, { language: saySpoken(props.language, message.language) })}{' '}
        {said.hint}
      </p>
      {message.warnings.length > 0 && (
        <ul className="fit-warnings" role="list">
          {message.warnings.map((warning) => (
            <li key={warning.kind}>{sayWarning(warning, props)}</li>
          ))}
        </ul>
      )}
      {message.for !== 'code' && (
        <MessageBox
          label={said.may}
          none={said.nothingLeft}
          text={message.text}
          lang={message.language}
        />
      )}
      <MessageBox label={said.say} text={message.say} lang={message.language} />
      <MessageWays message={message} />
    </>
  );
}

/** The two things to tell people who agreed: whom they meet, and later whether it worked. */
function Stages({ asking, onChange }: { asking: boolean; onChange: (asking: boolean) => void }) {
  const { stages, about } = useOpenDesk().props.words.fit.message;
  return (
    <div className="fit-answers" role="group" aria-label={about}>
      {([false, true] as const).map((each) => (
        <button
          key={String(each)}
          type="button"
          aria-pressed={each === asking}
          onClick={() => {
            onChange(each);
          }}
        >
          <span className="letter-box" data-mark={each === asking ? 'check' : 'empty'} />
          {each ? stages.worked : stages.tell}
        </button>
      ))}
    </div>
  );
}

/** Only the ways this person chose, in their order; the number itself stands in the letter. */
function MessageWays({ message }: { message: Message }) {
  const said = useOpenDesk().props.words.fit.message;
  return (
    <p className="fit-ways">
      {message.ways.map(({ way, href }) => (
        <a key={way} className="desk-link" href={href}>
          {said.ways[way]}
        </a>
      ))}
      <button
        type="button"
        className="desk-link"
        onClick={() => {
          printText(document, message.say, message.language);
        }}
      >
        {said.print}
      </button>
    </p>
  );
}

interface MessagePanelProps {
  pair: PairState;
  side: 'ask' | 'offer';
  /** Whom it is for. */
  letter: DeskRequest;
  /** The other end, of which nothing is told before both said yes. */
  other: DeskRequest;
  share: Share;
  /** What this side is called on the page. */
  who: string;
}
