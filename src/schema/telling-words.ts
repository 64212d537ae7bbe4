/**
 * Words that tell what a discreet sheet must not: violence, HIV and other illness, addiction, papers, shelters, prison,
 * love. By language, in small letters and without accents; a star stands for any ending.
 */
export const TELLING_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['violen*', 'abus*', 'assault*', 'rape*', 'rapist*', 'batter*', 'stalk*', 'domestic'],
    ...['survivor*', 'victim*', 'traffick*', 'hiv', 'aids', 'std', 'stds', 'sti', 'stis'],
    ...['hepatitis', 'abortion*', 'suicid*', 'psych*', 'needle*', 'syringe*', 'naloxone'],
    ...['narcan', 'methadone', 'suboxone', 'opioid*', 'heroin', 'drug*', 'alcohol*', 'addict*'],
    ...['recovery', 'rehab*', 'detox*', 'overdos*', 'sober*', 'sobriety', 'shelter*'],
    ...['homeless*', 'immigra*', 'migrant*', 'refugee*', 'asylum', 'undocumented', 'deport*'],
    ...['citizenship', 'visa', 'visas', 'daca', 'prison*', 'jail*', 'parole', 'probation'],
    ...['lgbt*', 'gay', 'lesbian*', 'queer*', 'transgender'],
  ],
  es: [
    ...['violen*', 'violacion*', 'abus*', 'maltrat*', 'agresion*', 'golpea*', 'acoso', 'victima*'],
    ...['sobreviviente*', 'vih', 'sida', 'its', 'hepatitis', 'aborto*', 'suicid*'],
    ...['psiqu*', 'psicol*', 'aguja*', 'jeringa*', 'jeringuilla*', 'naloxona', 'metadona'],
    ...['opioide*', 'heroina', 'droga*', 'alcohol*', 'adiccion*', 'adict*', 'recuperacion'],
    ...['rehabilit*', 'desintoxic*', 'sobredosis', 'sobri*', 'albergue*', 'refugi*', 'inmigra*'],
    ...['migra', 'migrator*', 'migrante*', 'asilo', 'indocumentad*', 'deport*', 'ciudadania'],
    ...['visa', 'visas', 'daca', 'carcel', 'prision', 'preso*', 'lgbt*', 'gay', 'lesbian*'],
  ],
};

/** The first word of a text that tells, as it is written there; nothing when none does. English is looked for in all. */
export function tellingWordIn(text: string, language: string): string | undefined {
  const [base = language] = language.split('-');
  const telling = [...(TELLING_WORDS[base] ?? []), ...(TELLING_WORDS['en'] ?? [])];
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .find((word) => word !== '' && telling.some((pattern) => matches(plainLetters(word), pattern)));
}

/** Small letters without accents: "Adicción" is "adiccion". */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function matches(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}
