import type { APIRoute } from 'astro';
import { Health, healthOf } from '../../health/health.ts';
import { readerOf } from '../../site/site.ts';

/** How old the facts are, for programs: the figures of the page `/health/`. */
export const GET: APIRoute = () => Response.json(Health.parse(healthOf(readerOf(undefined))));
