// Ships to the browser.
import type { Carried } from '../../schema/carried-words.ts';
import { useForm } from '../form-context.ts';
import type { ListActions } from './use-list.ts';

/** Words of the search that came to a list with something on it: they are offered, and take no place by themselves. */
export function CarriedWords({ carried, list }: { carried: Carried; list: ListActions }) {
  const { carried: words } = useForm().props.words;
  return (
    <section className="request-notice request-carried">
      <h2>{words.heading}</h2>
      <p>
        <bdi>{carried.words}</bdi>
      </p>
      <div className="request-actions">
        <button
          type="button"
          className="request-second"
          onClick={() => {
            list.addCarried(carried);
          }}
        >
          {words.add}
        </button>
        <button
          type="button"
          className="request-link"
          onClick={() => {
            list.dropCarried();
          }}
        >
          {words.drop}
        </button>
      </div>
    </section>
  );
}
