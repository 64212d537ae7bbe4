import type { ClockWords } from './say-time.ts';

/** A text with its times of day kept whole: "7:30 pm" never breaks before its "pm". */
export function keepTimes({ hours: said }: { hours: ClockWords }, text: string): string {
  return [said.am, said.pm].reduce((kept, half) => {
    const name = half.replace('{time}', '');
    return name.startsWith(' ')
      ? kept.replace(new RegExp(`(?<=\\d)${name}(?!\\p{L})`, 'gu'), name.replace(' ', '\u00a0'))
      : kept;
  }, text);
}
