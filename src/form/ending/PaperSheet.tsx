// Ships to the browser.
import { describeItem } from '../items/describe-item.ts';
import { describeReach } from '../reach/describe-reach.ts';
import { useForm } from '../form-context.ts';
import { areBlank } from '../../draft/answers.ts';

/** The answers on paper, to hand over or to keep. On the screen it is not there, for eyes and screen readers alike. */
export function PaperSheet() {
  const { props, snapshot } = useForm();
  const { answers, stage, outbox } = snapshot;
  const { words, network } = props;
  // Not while a found draft is asked about: whoever is looking may not be its writer.
  const shown = stage.kind !== 'opening' && stage.kind !== 'found' && outbox.kind !== 'received';
  if (!shown || areBlank(answers)) return null;
  const items = answers.open
    ? [...answers.items.filter(({ key }) => key !== answers.open?.key), answers.open]
    : answers.items;
  return (
    <div className="request-paper">
      <h1>{network.name}</h1>
      {(['ask', 'offer'] as const).map((side) => (
        <section key={side}>
          <h2>{words.check[side]}</h2>
          <ul>
            {items
              .filter((item) => item.side === side)
              .map((item) => {
                const { title, text } = describeItem(item, props);
                return (
                  <li key={item.key}>
                    <strong>{title}.</strong> {text}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      <section>
        <h2>{words.check.reach}</h2>
        <dl>
          {describeReach(answers, props).map(({ field, label, text }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
