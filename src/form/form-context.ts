// Ships to the browser.
import { createContext, use } from 'react';
import type { RequestFormProps } from './request-form-props.ts';
import type { Session } from './session/session.ts';
import type { Snapshot } from './session/snapshot.ts';

/** What every part of the form needs: the page's words, the session and what it shows now. */
export interface FormView {
  props: RequestFormProps;
  session: Session;
  snapshot: Snapshot;
}

/** Holds the view for the parts inside of `RequestForm`; `useForm` reads it. */
export const FormContext = createContext<FormView | null>(null);

/** The view around a component. Throws outside of the form. */
export function useForm(): FormView {
  const view = use(FormContext);
  if (!view) throw new Error('This component only works inside RequestForm');
  return view;
}
