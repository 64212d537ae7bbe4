// Ships to the browser.
import { useForm } from '../form-context.ts';
import { whoCanRead } from './who-can-read.ts';

/** Keys drawn beside the envelope; more navigators than this are said, not drawn. */
const MOST_KEYS = 3;

/** Who will be able to read what is sent, with an envelope and its keys when it is sealed. */
export function WhoReads() {
  const { props } = useForm();
  const { keys, strong, text, more, link } = whoCanRead(props);
  return (
    <section className="request-part">
      <h2>{props.words.check.who}</h2>
      {keys > 0 && <Envelope keys={Math.min(keys, MOST_KEYS)} />}
      <p>
        <strong>{strong}</strong> {text}
      </p>
      {more.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {link && (
        <p>
          <a className="request-link" href={link.href} target="_blank" rel="noopener">
            {link.text}
          </a>
        </p>
      )}
    </section>
  );
}

/** Decoration: the words beside it say the same. */
function Envelope({ keys }: { keys: number }) {
  const places = Array.from({ length: keys }, (_, at) => 118 + at * 52);
  return (
    <svg
      className="request-envelope"
      aria-hidden="true"
      viewBox={`0 0 ${118 + keys * 52} 52`}
      width={118 + keys * 52}
      height="52"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
    >
      <path d="M2 3h74v46H2zM2 3l37 27L76 3" />
      <path d="M84 26h28" strokeDasharray="5 4" />
      {places.map((x, at) => (
        <g key={x} className={at % 2 === 1 ? 'request-second-voice' : undefined}>
          <path d={`M${x} 26l12-12 12 12-12 12z`} fill="currentColor" stroke="none" />
          <path d={`M${x + 22} 26h22M${x + 38} 26v8M${x + 44} 26v9`} />
        </g>
      ))}
    </svg>
  );
}
