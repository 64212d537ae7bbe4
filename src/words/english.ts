import { correction } from './en/correction.ts';
import { desk } from './en/desk.ts';
import { handling } from './en/handling.ts';
import { inbox } from './en/inbox.ts';
import { request } from './en/request.ts';
import { site } from './en/site.ts';

/** Every word of the interface in English: the shape that other languages fill. */
export const english = { site, request, inbox, handling, correction, desk };
