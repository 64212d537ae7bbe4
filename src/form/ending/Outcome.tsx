// Ships to the browser.
import { useRef } from 'react';
import { ByMail } from './ByMail.tsx';
import { useForm } from '../form-context.ts';
import { Refused } from './Refused.tsx';
import type { ReachedBy } from './say-safely.ts';
import { Sent } from './Sent.tsx';
import { Waiting } from './Waiting.tsx';

/** What became of the request. */
export function Outcome() {
  const { answers, outbox } = useForm().snapshot;
  // The draft goes when the letter was received. The receipt still says how the person will be reached.
  const reached = useRef<ReachedBy>(undefined);
  const { ways, times, voicemail } = answers;
  if (ways.length > 0) reached.current = { ways, times, voicemail };
  switch (outbox.kind) {
    case 'empty':
      return null;
    case 'sending':
    case 'waiting':
      return <Waiting state={outbox} />;
    case 'by-mail':
      return <ByMail state={outbox} />;
    case 'received':
    case 'mailed':
      return <Sent receipt={outbox} reached={reached.current} />;
    case 'refused':
      return <Refused refusal={outbox} />;
  }
}
