// Ships to the browser.
import { useState } from 'react';
import { fill } from '../../words/fill.ts';
import { coverNumber, describeReach } from '../reach/describe-reach.ts';
import type { ReachFact } from '../reach/describe-reach.ts';
import { focusSoon } from '../fields/focus-field.ts';
import { useForm } from '../form-context.ts';

/** How to reach the person, read back, each answer with "Change". */
export function CheckReach() {
  const { props, snapshot } = useForm();
  return (
    <section className="request-part">
      <h2>{props.words.check.reach}</h2>
      <dl className="request-facts">
        {describeReach(snapshot.answers, props).map((fact) => (
          <FactRow key={fact.field} fact={fact} />
        ))}
      </dl>
    </section>
  );
}

function FactRow({ fact: { field, label, text, secret } }: { fact: ReachFact }) {
  const { props, session } = useForm();
  const { check, reach } = props.words;
  const [covered, setCovered] = useState(true);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {secret && covered ? coverNumber(text) : text}
        {secret && (
          <button
            type="button"
            className="request-link"
            onClick={() => {
              setCovered(!covered);
            }}
          >
            {covered ? reach.facts.showNumber : reach.facts.hideNumber}
          </button>
        )}
      </dd>
      <dd>
        <button
          type="button"
          className="request-link"
          aria-label={fill(check.changeAnswer, { answer: label })}
          onClick={() => {
            session.goTo('reach');
            focusSoon(field);
          }}
        >
          {check.change}
        </button>
      </dd>
    </div>
  );
}
