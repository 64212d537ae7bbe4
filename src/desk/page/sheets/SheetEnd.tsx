// Ships to the browser, on the navigators' desk only.
import type { DeskProps } from '../../desk-props.ts';

/** The last line of every sheet. */
export function SheetEnd({ words }: { words: Pick<DeskProps['words']['print'], 'destroy'> }) {
  return <p className="sheet-destroy">{words.destroy}</p>;
}
