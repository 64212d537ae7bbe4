// Ships to the browser.
import { useForm } from './form-context.ts';

/**
 * Leaves this site in one step. By itself a plain link; the script in the page's head makes it wipe first.
 * `again` shows only in windows so low that the strip scrolls away.
 */
export function LeaveLink({ again }: { again?: boolean }) {
  const { words, leavePage } = useForm().props;
  return (
    <a
      className="request-leave"
      href={leavePage}
      rel="nofollow noreferrer"
      data-leave=""
      data-again={again ? '' : undefined}
    >
      {words.leave.action}
      <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentcolor">
        <path strokeWidth="3" d="M10 4H4v16h6M9 12h12m-5-5 5 5-5 5" />
      </svg>
    </a>
  );
}
