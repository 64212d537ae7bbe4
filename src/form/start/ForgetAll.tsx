// Ships to the browser.
import { Confirm } from '../fields/Confirm.tsx';
import { useForm } from '../form-context.ts';

/** Deletes every draft, copy, code and waiting letter of this network from the device. */
export function ForgetAll() {
  const { props, session } = useForm();
  const { all, allSure, allYes } = props.words.forget;
  return (
    <div className="request-forget">
      <Confirm
        action={all}
        question={allSure}
        yes={allYes}
        onYes={() => void session.forgetting.all()}
      />
    </div>
  );
}
