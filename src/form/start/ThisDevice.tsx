// Ships to the browser, loaded when this device has sent something.
import type { Receipt } from '../../outbox/outbox-item.ts';
import { NEWS } from '../../schema/letter.ts';
import { fill } from '../../words/fill.ts';
import { Confirm } from '../fields/Confirm.tsx';
import { useForm } from '../form-context.ts';
import { hasPassingWords } from '../session/passing-words.ts';
import { showDayOf } from '../fields/show-time.ts';

/** What was sent from this device: codes and days, a later word about each, and nothing of what was asked. */
export default function ThisDevice() {
  const { props, snapshot } = useForm();
  const { receipts, copies } = snapshot;
  // A copy outlives its code when the code was forgotten in another way than here.
  const alone = copies.filter(({ id }) => !receipts.some((receipt) => receipt.id === id));
  if (receipts.length + alone.length === 0) return null;
  return (
    <section className="request-part request-this-device">
      <h2>{props.words.thisDevice.heading}</h2>
      <ul>
        {receipts.map((receipt) => (
          <ReceiptRow key={receipt.id} receipt={receipt} />
        ))}
        {alone.map(({ id, code, at }) => (
          <ReceiptRow key={id} receipt={{ id, code, at, how: 'received' }} isOnlyCopy />
        ))}
      </ul>
    </section>
  );
}

function ReceiptRow({ receipt, isOnlyCopy }: { receipt: Receipt; isOnlyCopy?: boolean }) {
  const { props, session, snapshot } = useForm();
  const { words, language } = props;
  const { thisDevice } = words;
  const { id, code, at, how, news } = receipt;
  const labelOf = (action: string) => fill(thisDevice.about, { action, code });
  const actions = { 'still-needed': thisDevice.stillNeeded, 'no-longer': thisDevice.noLonger };
  const isBusy = receipt.newsState?.kind === 'sending';
  return (
    <li>
      <h3>{code}</h3>
      <p>{fill(thisDevice[how], { day: showDayOf(at, language) })}</p>
      <NewsSaid receipt={receipt} />
      <div className="request-actions">
        {!isOnlyCopy &&
          NEWS.filter((each) => each !== news).map((each) => (
            <button
              key={each}
              type="button"
              className="request-second"
              aria-label={labelOf(actions[each])}
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) void session.sayNews(id, each);
              }}
            >
              {actions[each]}
            </button>
          ))}
        {snapshot.copies.some((copy) => copy.id === id) && !hasPassingWords(snapshot) && (
          <button
            type="button"
            className="request-second"
            aria-label={labelOf(thisDevice.repeat)}
            onClick={() => void session.repeat(id)}
          >
            {thisDevice.repeat}
          </button>
        )}
        <Confirm
          action={thisDevice.forget}
          label={labelOf(thisDevice.forget)}
          question={thisDevice.forgetSure}
          onYes={() => void session.forgetting.receipt(id)}
        />
      </div>
    </li>
  );
}

/** The latest word about a request, and whether it is on its way or arrived. */
function NewsSaid({ receipt: { news, newsState } }: { receipt: Receipt }) {
  const { thisDevice } = useForm().props.words;
  const isSaid = news && newsState && newsState.kind !== 'empty';
  // The paragraph stands from the start: a screen reader tells what changes in it.
  return (
    <p role="status">
      {isSaid && (
        <>
          <strong>{thisDevice.said[news]}</strong> {thisDevice.state[newsState.kind]}{' '}
          {newsState.kind === 'by-mail' && <a href={newsState.url}>{thisDevice.mail}</a>}
        </>
      )}
    </p>
  );
}
