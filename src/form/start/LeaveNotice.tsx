// Ships to the browser.
import { useForm } from '../form-context.ts';

/** What "Leave now" does and what it cannot do, to try before anything is written. */
export function LeaveNotice() {
  const { words, leavePage, leavesTo } = useForm().props;
  const { press, deleted, opens, cannot, sent, heading, tryIt } = words.leave.notice;
  return (
    <section className="request-part">
      <h2>{heading}</h2>
      <ul className="request-leave-facts">
        <li>
          <strong>{press.strong}</strong> {press.text}
        </li>
        <li>
          {deleted.text} <strong>{deleted.strong}</strong> {sent}
        </li>
        <li>{opens[leavesTo]}</li>
        <li data-cannot="">
          {cannot.before} <strong>{cannot.strong}</strong> {cannot.after}
        </li>
      </ul>
      <p>
        <a className="request-second" href={leavePage} rel="nofollow noreferrer" data-leave="">
          {tryIt}
        </a>
      </p>
    </section>
  );
}
