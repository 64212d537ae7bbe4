import { expect, test } from 'vitest';
import { headersFile } from '../../src/hosting/headers-file.ts';
import { nginxFile } from '../../src/hosting/nginx-file.ts';
import { pageHeaders } from '../../src/hosting/page-headers.ts';
import { redirectsFile } from '../../src/hosting/redirects-file.ts';
import type { HostedSite } from '../../src/hosting/site-rules.ts';
import { SETTINGS } from '../inbox/inbox-place.ts';

const SITE: HostedSite = {
  pages: pageHeaders({ ...SETTINGS, leave: { en: '/leave/', es: '/es/leave/' } }),
  languages: ['en', 'es'],
  base: '/',
  origin: 'https://help.example',
  redirects: { 'resources/old': 'resources/new', 'r/bread1': 'needs/food' },
};

test('Netlify and Cloudflare get the headers that our own server sends', () => {
  expect(headersFile(SITE)).toMatchInlineSnapshot(`
    "/*
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      X-Frame-Options: DENY
      Cross-Origin-Opener-Policy: same-origin
      Permissions-Policy: geolocation=(self), accelerometer=(), display-capture=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()
      Content-Security-Policy: object-src 'none'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests
    /request/
      Cache-Control: no-store
    /es/request/
      Cache-Control: no-store
    /leave/
      Cache-Control: no-store
      Clear-Site-Data: "storage"
    /es/leave/
      Cache-Control: no-store
      Clear-Site-Data: "storage"
    /data/*
      Access-Control-Allow-Origin: *
    /data/hsds/services.ndjson
      Content-Type: application/x-ndjson; charset=utf-8
    /data/hsds/organizations.ndjson
      Content-Type: application/x-ndjson; charset=utf-8
    /calendar/en/*
      Access-Control-Allow-Origin: *
      Content-Type: text/calendar; charset=utf-8
    /contacts/en/*
      Access-Control-Allow-Origin: *
      Content-Type: text/vcard; charset=utf-8
    /calendar/es/*
      Access-Control-Allow-Origin: *
      Content-Type: text/calendar; charset=utf-8
    /contacts/es/*
      Access-Control-Allow-Origin: *
      Content-Type: text/vcard; charset=utf-8
    /feed.xml
      Access-Control-Allow-Origin: *
      Content-Type: application/atom+xml; charset=utf-8
    /es/feed.xml
      Access-Control-Allow-Origin: *
      Content-Type: application/atom+xml; charset=utf-8
    /_astro/*
      Cache-Control: public, max-age=31536000, immutable
    /search-data/*
      Cache-Control: public, max-age=31536000, immutable
    /sheet-data/*
      Cache-Control: public, max-age=31536000, immutable
    /desk-data/*
      Cache-Control: public, max-age=31536000, immutable
    /offline-data/*
      Cache-Control: public, max-age=31536000, immutable
    "
  `);
});

test('a site without https does not ask browsers to use it', () => {
  const plain = { ...SITE, origin: 'http://192.168.1.4:8080' };
  expect(headersFile(plain)).not.toContain('upgrade-insecure-requests');
  expect(nginxFile(plain)).not.toContain('upgrade-insecure-requests');
  expect(nginxFile(SITE)).toContain('upgrade-insecure-requests');
});

test('what is gone leads on in every language; short codes keep their pages, which know what not to tell', () => {
  expect(redirectsFile(SITE)).toBe(
    [
      '/resources/old/ /resources/new/ 301',
      '/es/resources/old/ /es/resources/new/ 301',
      '/es/* /es/404/index.html 404',
      '',
    ].join('\n'),
  );
});

test('a site in a folder is told of with that folder', () => {
  const inFolder = { ...SITE, base: '/help/' };
  expect(redirectsFile(inFolder)).toContain('/help/es/resources/old/ /help/es/resources/new/ 301');
  expect(headersFile(inFolder)).toContain('\n/help/_astro/*\n  Cache-Control: public');
});

test('Cloudflare takes 2,000 redirects, and the rest is left to the pages', () => {
  const gone = Array.from({ length: 3000 }, (_, at) => [`resources/old-${at}`, 'needs/food']);
  const lines = redirectsFile({ ...SITE, redirects: Object.fromEntries(gone) as Redirects });
  expect(lines.trim().split('\n')).toHaveLength(2000);
  expect(lines).toContain('/es/* /es/404/index.html 404');
});

type Redirects = HostedSite['redirects'];
