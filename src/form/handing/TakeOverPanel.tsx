// Ships to the browser, loaded when a navigator takes something over.
import { useEffect, useRef, useState } from 'react';
import type { RequestNews } from '../../schema/letter.ts';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';
import { NavigatorKey } from './NavigatorKey.tsx';
import { openHanded } from '../../handover/open-handed.ts';
import { TakeFrom } from './TakeFrom.tsx';
import type { TakeFault } from './TakeFrom.tsx';

/**
 * The navigator's side of handing over: open a key, then read a code or a file, then go on with its answers.
 * The key is in this component's memory only, and goes with it.
 */
export function TakeOverPanel({ onClose }: { onClose: () => void }) {
  const { props, session } = useForm();
  const { handover } = props.words;
  const { takeOver } = handover;
  const [identities, setIdentities] = useState<string[]>([]);
  const [said, setSaid] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const take = async (sealed: string | Uint8Array) => {
    setSaid('opening');
    const languages = props.languages.map(({ code }) => code);
    const handed = await openHanded(sealed, identities, languages);
    if (handed.kind === 'answers') await session.takeOver(handed.answers);
    else setSaid(handed.kind === 'news' ? handed.news : handed.fault);
  };
  return (
    <section className="request-part request-take-over">
      <h2 ref={heading} tabIndex={-1}>
        {takeOver.heading}
      </h2>
      <p>{takeOver.lead}</p>
      <NavigatorKey
        open={identities.length}
        onKeys={(keys) => {
          setIdentities(keys);
          setSaid(undefined);
        }}
      />
      {identities.length > 0 && (
        <TakeFrom onFound={(sealed) => void take(sealed)} onFault={setSaid} />
      )}
      <div role="status">{said !== undefined && <SaidLine said={said} />}</div>
      <p>
        <button type="button" className="request-link" onClick={onClose}>
          {takeOver.close}
        </button>
      </p>
    </section>
  );
}

type Said = 'opening' | TakeFault | RequestNews | undefined;

function SaidLine({ said }: { said: NonNullable<Said> }) {
  const { takeOver } = useForm().props.words.handover;
  if (said === 'opening') return <p>{takeOver.opening}</p>;
  if (typeof said === 'object') return <p>{fill(takeOver.news[said.news], { code: said.code })}</p>;
  return (
    <p className="request-alert">
      <strong>{takeOver.faults[said]}</strong>
    </p>
  );
}
