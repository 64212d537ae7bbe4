/** How the command is used, for `--help` and for whoever mistyped it. */
export const USAGE = `Use: npm run inbox                               what is open, newest last
     npm run inbox -- --all                      what was handled too
     npm run inbox -- handled MAPLE-4127 ...     mark as handled, with the news about it
     npm run inbox -- open MAPLE-4127 ...        open again
     npm run inbox -- delete MAPLE-4127 ...      delete for good; asks first, unless --yes
     npm run inbox -- export letters.csv         a table of everything; or letters.json
     npm run inbox -- backup FILE                a copy of everything, while the service runs
     npm run inbox -- restore FILE               put back what is missing
     npm run inbox -- token add "Ana"            let a program in; also: token list, token revoke "Ana"

     --key ana.agekey   opens what is sealed; may stand several times. PATCHWORK_KEYS names files too
     --json             the list for programs
     --force            export, backup: take the place of a file
     --semicolon        export: for spreadsheets that part cells by ";"
     --csv, --json      export -: print it
     --sql              token add: for an inbox on D1
     --tokens           restore: tokens too, also those that were revoked since

The inbox is data/inbox.sqlite, or what PATCHWORK_INBOX names: a file, postgres://... or https://... (with
PATCHWORK_TOKEN). docs/inbox.md tells more.`;
