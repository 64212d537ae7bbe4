// Ships to the browser, on the navigators' desk only.
import type { OpenItem, Reason } from './suggestion.ts';

/** Whether there is enough money, or the offer has room for one more. */
export function fitAmounts(ask: OpenItem, offer: OpenItem): Reason[] {
  if (ask.item.branch === 'money') return [fitMoney(ask, offer)];
  const { left } = offer;
  return left === undefined ? [] : [{ kind: 'room', fit: left > 0 ? 'yes' : 'no', left }];
}

/** What is left counts, else what the letter offers. Part of a bill is help too. */
function fitMoney(ask: OpenItem, offer: OpenItem): Reason {
  const wanted = ask.item.amount;
  const given = offer.left ?? offer.item.amount;
  const amounts = {
    ...(wanted === undefined ? {} : { ask: wanted }),
    ...(given === undefined ? {} : { offer: given }),
  };
  if (given !== undefined && given <= 0) return { kind: 'money', fit: 'no', ...amounts };
  if (given === undefined || wanted === undefined) return { kind: 'money', fit: 'ask', ...amounts };
  return { kind: 'money', fit: given >= wanted ? 'yes' : 'partly', ...amounts };
}
