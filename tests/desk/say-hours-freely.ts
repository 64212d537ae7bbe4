import type { FreeTime } from './person.ts';
import type { Chance } from './random.ts';

const DAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  short: ['Sun', 'Mon', 'Tues', 'Wed', 'Thurs', 'Fri', 'Sat'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
} as const;

/** Hours as neighbors write them. Some say so little that only the person knows what is meant. */
export function sayHoursFreely(chance: Chance, free: FreeTime, language: string): string {
  if (chance.isSo(0.1))
    return chance.pick(
      language === 'es'
        ? [
            'depende de mi turno',
            'llámeme y vemos',
            'casi siempre',
            'en la mañanita',
            'cuando salga del trabajo',
          ]
        : [
            'depends on my shifts',
            'when my sister has the kids',
            'most days, just ask',
            'after the school bus',
            '10ish',
          ],
    );
  const [days, times] =
    language === 'es'
      ? [daysEs(chance, free), timesEs(chance, free)]
      : [daysEn(chance, free), timesEn(chance, free)];
  if (days === '') return times === '' ? (language === 'es' ? 'cualquier día' : 'any day') : times;
  if (times === '') return days;
  const isPart = /^(?:mornings|afternoons|evenings)$/.test(times);
  if (isPart) return chance.pick([`${days} ${times}`, `${times} on ${days}`]);
  return chance.pick([`${days} ${times}`, `${days}, ${times}`]);
}

function daysEn(chance: Chance, { days }: FreeTime): string {
  if (days.length === 7) return chance.pick(['', 'every day', 'any day']);
  if (days.length === 5) return chance.pick(['weekdays', 'Mon-Fri', 'Monday to Friday', 'M-F']);
  if (days.join() === '0,6') return chance.pick(['weekends', 'Saturday and Sunday']);
  const names = chance.isSo(0.3)
    ? days.map((day) => DAYS.short[day])
    : days.map((day) => `${DAYS.en[day] ?? ''}s`);
  return names.join(chance.pick([' and ', ', ', ' & ']));
}

function daysEs(chance: Chance, { days }: FreeTime): string {
  if (days.length === 7) return chance.pick(['', 'todos los días', 'cualquier día']);
  if (days.length === 5)
    return chance.pick(['entre semana', 'lunes a viernes', 'de lunes a viernes']);
  if (days.join() === '0,6') return chance.pick(['fines de semana', 'sábados y domingos']);
  const names = days.map((day) => DAYS.es[day] ?? '');
  return `${chance.pick(['los ', ''])}${names.join(' y ')}`;
}

function timesEn(chance: Chance, { from, to }: FreeTime): string {
  if (from === 0) return chance.pick(['', 'anytime', 'all day']);
  if (from === 7) return 'mornings';
  if (from === 17 && to === 21) return chance.pick(['evenings', 'after 5', 'after 5pm']);
  if (from === 12 && to === 17) return chance.pick(['afternoons', 'noon to 5', '12-5']);
  return chance.pick([
    `${en(from)} to ${en(to)}`,
    `${en(from)}-${en(to)}`,
    `from ${en(from)} until ${en(to)}`,
  ]);
}

function timesEs(chance: Chance, { from, to }: FreeTime): string {
  if (from === 0) return chance.pick(['', 'todo el día', 'a cualquier hora']);
  if (from === 7) return 'por la mañana';
  if (from === 17 && to === 21) return chance.pick(['después de las 5', 'a partir de las 17:00']);
  if (from === 12 && to === 17) return chance.pick(['de 12 a 5', 'de mediodía a 5 de la tarde']);
  return chance.pick([`de ${es(from)} a ${es(to)}`, `de ${String(from)}:00 a ${String(to)}:00`]);
}

function en(hour: number): string {
  return hour === 12 ? 'noon' : `${String(hour > 12 ? hour - 12 : hour)}${hour > 12 ? 'pm' : 'am'}`;
}

function es(hour: number): string {
  if (hour === 12) return 'mediodía';
  return hour > 12 ? `${String(hour - 12)} de la tarde` : `${String(hour)} de la mañana`;
}
