// Ships to the browser, as `keep.js`: loaded when a page is whole, until the worker is on the device.
import { keepDirectory } from './keep-directory.ts';
import type { KeepPlan } from './keep-plan.ts';

/** Written in by the build. */
declare const KEEP: KeepPlan;

void keepDirectory(KEEP, window);
