// Ships to the browser.
import { useForm } from '../form-context.ts';

/** Says that nobody reads this copy's form. */
export function DemoNotice() {
  const { demo } = useForm().props.words;
  return (
    <p className="request-demo">
      <strong>{demo.title}</strong> {demo.text}
    </p>
  );
}

/** Numbers to call instead of writing. */
export function CallLines() {
  const { lines, words } = useForm().props;
  return (
    <section className="request-part">
      <h2>{words.lines.heading}</h2>
      <ul className="request-lines">
        {lines.map(({ number, label, href }) => (
          <li key={number}>
            <a href={href}>
              <span className="request-number" data-long={number.length > 5 ? '' : undefined}>
                {number}
              </span>
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Steps with big numbers: what happens, in order. */
export function NumberedSteps({ steps }: { steps: { title: string; text: string }[] }) {
  return (
    <ol className="request-steps">
      {steps.map(({ title, text }) => (
        <li key={title}>
          <span>
            <strong>{title}</strong> {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
