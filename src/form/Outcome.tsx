// Ships to the browser.
import { useForm } from './form-context.ts';
import { Refused } from './Refused.tsx';
import { Sent } from './Sent.tsx';
import { Waiting } from './Waiting.tsx';

/** What became of the request. */
export function Outcome() {
  const { outbox } = useForm().snapshot;
  switch (outbox.kind) {
    case 'empty':
      return null;
    case 'sending':
    case 'waiting':
      return <Waiting state={outbox} />;
    case 'received':
      return <Sent receipt={outbox} />;
    case 'refused':
      return <Refused refusal={outbox} />;
  }
}
