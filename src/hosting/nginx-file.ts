import { ASKED } from './cache-rules.ts';
import { movedPaths, rulesByPath, rulesEverywhere } from './site-rules.ts';
import type { HostedSite } from './site-rules.ts';

/** Where the built files lie on the host. */
const ROOT = '/var/www/patchwork';

/** Endings of the site's files. nginx forgets all types it knows when a server names its own. */
const TYPES: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/manifest+json': 'webmanifest',
  'application/xml': 'xml',
  'application/wasm': 'wasm',
  'application/pdf': 'pdf',
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'font/woff2': 'woff2',
};
/** Text is what gets smaller; nginx packs HTML unasked. */
const PACKED = Object.keys(TYPES)
  .filter((type) => !/html|pdf|png|woff2/.test(type))
  .join(' ');
/** JSON has no charset (RFC 8259, 11), photographs and programs neither. */
const WITH_CHARSET = Object.keys(TYPES)
  .filter((type) => /^text\/(?!html)|ndjson|xml/.test(type))
  .join(' ');

/**
 * A server of the built files alone, for nginx 1.18 and newer: types, packing, what browsers may keep, the headers of
 * `_headers`, addresses that moved, and a lost page in the language of its address. Nothing about a visit is written down.
 */
export function nginxFile(site: HostedSite): string {
  const { base, languages, origin } = site;
  const files = base === '/' ? `root ${ROOT};` : `location ${base} {\n    alias ${ROOT}/;\n  }`;
  const lost = languages.slice(1).map((code) => {
    const inside = base === '/' ? '' : `    alias ${ROOT}/${code}/;\n`;
    return `location ${base}${code}/ {\n${inside}    error_page 404 ${base}${code}/404/index.html;\n  }`;
  });
  return `# The built files of ${origin}${base} on nginx, written by the build. Copy the files to
# ${ROOT}, this one to /etc/nginx/sites-enabled/, and let certbot add the certificate.
${headerMaps(site)}
server {
  listen 80;
  listen [::]:80;
  server_name ${new URL(origin).host};
  server_tokens off;
  absolute_redirect off;
  # Both logs would hold the addresses of people.
  access_log off;
  error_log /dev/null;

  types {
${Object.entries(TYPES)
  .map(([type, endings]) => `    ${type} ${endings};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${WITH_CHARSET};

  gzip on;
  gzip_comp_level 9;
  gzip_min_length 1024;
  gzip_proxied any;
  gzip_vary on;
  gzip_types ${PACKED};
  # Smaller still, with the package libnginx-mod-http-brotli-filter: take the # away.
  # brotli on;
  # brotli_comp_level 9;
  # brotli_min_length 1024;
  # brotli_types ${PACKED};

${headerLines(site)}

  ${files}
  index index.html;
  error_page 404 ${base}404.html;
  ${[...lost, ...feedLocations(site), ...movedLocations(site)].join('\n  ')}
  # For hosts, not for visitors.
  location ~ ^${escape(base)}_(?:headers|redirects|nginx\\.conf)$ {
    return 404;
  }
}
`;
}

function headerNames(site: HostedSite): string[] {
  const rules = [rulesEverywhere(site), ...rulesByPath(site).values()];
  const names = rules.flatMap((headers) => Object.keys(headers));
  return [...new Set(['Cache-Control', ...names])].filter((name) => name !== 'Content-Type');
}

/** The value of each header that some path has its own of. nginx sends no header whose value is empty. */
function headerMaps(site: HostedSite): string {
  return headerNames(site)
    .filter((name) => ownLines(site, name).length > 0)
    .map((name) => {
      const lines = [`  default ${quote(defaultOf(site, name))};`, ...ownLines(site, name)];
      return `map $uri $${variableOf(name)} {\n${lines.join('\n')}\n}\n`;
    })
    .join('');
}

function headerLines(site: HostedSite): string {
  return headerNames(site)
    .map((name) => {
      const varies = ownLines(site, name).length > 0;
      const value = varies ? `$${variableOf(name)}` : quote(defaultOf(site, name));
      return `  add_header ${name} ${value} always;`;
    })
    .join('\n');
}

function ownLines(site: HostedSite, name: string): string[] {
  return [...rulesByPath(site)].flatMap(([path, { [name]: value }]) =>
    value === undefined ? [] : [`  ${pathPattern(path)} ${quote(value)};`],
  );
}

function defaultOf(site: HostedSite, name: string): string {
  const everywhere: Readonly<Record<string, string>> = rulesEverywhere(site);
  return name === 'Cache-Control' ? ASKED : (everywhere[name] ?? '');
}

/** nginx looks at the file it found: "/leave/" has become "/leave/index.html". */
function pathPattern(path: string): string {
  if (path.endsWith('*')) return quote(`~^${escape(path.slice(0, -1))}`);
  return quote(path.endsWith('/') ? `${path}index.html` : path);
}

/** Types that an ending does not tell: feeds are XML by theirs. */
function feedLocations(site: HostedSite): string[] {
  return [...rulesByPath(site)].flatMap(([path, { 'Content-Type': type }]) =>
    type === undefined || !path.endsWith('.xml')
      ? []
      : [`location = ${path} {\n    types {}\n    default_type "${type}";\n  }`],
  );
}

function movedLocations(site: HostedSite): string[] {
  return movedPaths(site).map(([from, to]) => `location = ${from} {\n    return 301 ${to};\n  }`);
}

function variableOf(header: string): string {
  return `patchwork_${header.toLowerCase().replaceAll('-', '_')}`;
}

function quote(value: string): string {
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}

function escape(path: string): string {
  return path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
