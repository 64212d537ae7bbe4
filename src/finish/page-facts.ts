import { trimmingOf } from '../flyer/print/report-trimmed.ts';
import type { Trimming } from '../flyer/print/report-trimmed.ts';
import { indexablePageOf } from '../open-data/feeds/indexable-page.ts';
import type { IndexablePage } from '../open-data/feeds/indexable-page.ts';

/** What the end of a build needs to know of a page. Fits into JSON. */
export type PageFacts = {
  /** Absent when it must not be found. */
  readonly indexable?: IndexablePage;
  /** Absent when it has sheets with room for everything, or none. */
  readonly trimming?: Trimming;
};

/** Reads them from the text of a finished page. */
export function factsOf(html: string): PageFacts {
  const indexable = indexablePageOf(html);
  const trimming = trimmingOf(html);
  return { ...(indexable && { indexable }), ...(trimming && { trimming }) };
}
