import type { APIRoute } from 'astro';
import { inboxSettingsOf } from '../site/inbox-settings.ts';
import { directory } from '../site/site.ts';

/** Read by the form service when it starts. */
export const GET: APIRoute = () =>
  Response.json(inboxSettingsOf(directory, import.meta.env.BASE_URL.replace(/\/*$/, '/')));
