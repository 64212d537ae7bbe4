// Ships to the browser.
import { PrintButton } from './fields/PrintButton.tsx';
import { useForm } from './form-context.ts';

/** The loud notice when words are only on the screen although they should be kept. */
export function SaveAlert() {
  const { props, snapshot } = useForm();
  const { save, stage } = snapshot;
  const { saving } = props.words;
  if (stage.kind !== 'writing') return null;
  const said =
    save.kind === 'not-saved'
      ? [saving[save.reason], saving[`${save.reason}More`]]
      : save.kind === 'no-storage'
        ? [saving.none, saving.noneMore]
        : undefined;
  if (!said) return null;
  return (
    <div className="request-alert">
      <p>
        <strong>{said[0]}.</strong> {said[1]}
      </p>
      <PrintButton>{saving.print}</PrintButton>
    </div>
  );
}
