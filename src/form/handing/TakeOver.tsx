// Ships to the browser, loaded with the start when the network has keys.
import { useState } from 'react';
import type { ComponentType } from 'react';
import { useForm } from '../form-context.ts';

/** A quiet way in for navigators who take over somebody's draft. What they need is loaded when they press it. */
export default function TakeOver() {
  const { handover } = useForm().props.words;
  const [Panel, setPanel] = useState<ComponentType<{ onClose: () => void }>>();
  const [failed, setFailed] = useState(false);
  const open = async () => {
    setFailed(false);
    try {
      const { TakeOverPanel } = await import('./TakeOverPanel.tsx');
      setPanel(() => TakeOverPanel);
    } catch {
      setFailed(true);
    }
  };
  if (Panel) {
    return (
      <Panel
        onClose={() => {
          setPanel(undefined);
        }}
      />
    );
  }
  return (
    <p>
      <button type="button" className="request-link" onClick={() => void open()}>
        {handover.takeOver.link}
      </button>
      {failed && <span role="alert"> {handover.failed}</span>}
    </p>
  );
}
