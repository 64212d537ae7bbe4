// Ships to the browser, on the navigators' desk only.
import { Component } from 'react';
import type { ReactNode } from 'react';

/**
 * Keeps a part of the page that fails to draw from taking the whole desk with it. Anybody may seal a letter to the public
 * keys: one that nobody thought of must not hide the others. What failed is not passed on, for it may quote the letter.
 */
export class Shield extends Component<ShieldProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

interface ShieldProps {
  readonly children: ReactNode;
  /** What stands there when the part cannot be drawn. */
  readonly instead: ReactNode;
}
