const VOWELS = /[aeiouáéíóúüïy]/;
const STRONG = 'aeoáéó';
/** With an accent, a weak vowel stands on its own: "pa-ís", "dí-a". */
const WEAK_WITH_ACCENT = 'íú';

/**
 * Syllables of a Spanish word, by the rules of its spelling: every vowel is one, but a weak one (i, u) joins the vowel
 * beside it, unless it carries an accent. The u of "que", "gui" is silent, and h parts nothing ("prohi-bir").
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-záéíóúüïñ]/g, '')
    .replaceAll(/qu(?=[eiéí])/g, 'k')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/(?<!c)h/g, '');
  let count = 0;
  let before = '';
  for (let index = 0; index < letters.length; index++) {
    const letter = isVowel(letters, index) ? letters.charAt(index) : '';
    if (letter !== '' && (before === '' || isApart(before, letter))) count += 1;
    before = letter;
  }
  return Math.max(1, count);
}

/** A y is a vowel only at the end of a word: "hoy", "y". */
function isVowel(letters: string, index: number): boolean {
  const letter = letters.charAt(index);
  return VOWELS.test(letter) && (letter !== 'y' || index === letters.length - 1);
}

function isApart(before: string, letter: string): boolean {
  if (STRONG.includes(before) && STRONG.includes(letter)) return true;
  const hasAccent = WEAK_WITH_ACCENT.includes(before) || WEAK_WITH_ACCENT.includes(letter);
  const areBothWeak = !STRONG.includes(before) && !STRONG.includes(letter);
  return hasAccent ? !areBothWeak : before === letter;
}
