// Ships to the browser, on the navigators' desk only.
import { createContext, use } from 'react';
import type { DeskProps } from './desk-props.ts';
import type { DeskSession } from './session/desk-session.ts';
import type { OpenDesk, Snapshot } from './session/snapshot.ts';

/** What every part of the desk needs: the page's words, the session and what it shows now. */
export interface DeskView {
  readonly props: DeskProps;
  readonly session: DeskSession;
  readonly snapshot: Snapshot;
  /** Milliseconds since 1970. The same function every time. */
  readonly clock: () => number;
}

/** Holds the view for the parts inside of `Desk`; `useDesk` reads it. */
export const DeskContext = createContext<DeskView | null>(null);

/** The view around a component. Throws outside of the desk. */
export function useDesk(): DeskView {
  const view = use(DeskContext);
  if (!view) throw new Error('This component only works inside Desk');
  return view;
}

/** The same where letters lie open. Throws while no key is open. */
export function useOpenDesk(): DeskView & { readonly desk: OpenDesk } {
  const view = useDesk();
  if (view.snapshot.stage.kind !== 'desk') throw new Error('No key is open');
  return { ...view, desk: view.snapshot.stage.desk };
}
