import type { Chance } from './random.ts';
import type { MapTown, TownMap } from './town-map.ts';

/** A town as neighbors write it, in an English or a Spanish letter. */
export function sayTown(chance: Chance, { name }: MapTown, language: string): string {
  const town = chance.isSo(0.12) && name.length > 6 ? slip(chance, name) : name;
  const said =
    language === 'es'
      ? [
          town,
          town,
          town,
          `cerca de ${town}`,
          `${town}, centro`,
          `en ${town}`,
          `calle Main y Park, ${town}`,
        ]
      : [
          town,
          town,
          town,
          `near ${town}`,
          `${town}, MA`,
          `downtown ${town}`,
          `${town}, Main and Elm`,
          town.toLowerCase(),
        ];
  return chance.pick(said);
}

/** The way somebody drives anyway. */
export function sayRoute(chance: Chance, from: MapTown, to: MapTown, language: string): string {
  const [a, b] = [from.name, to.name];
  return chance.pick(
    language === 'es'
      ? [`de ${a} a ${b}`, `${a} a ${b}`, `desde ${a} hasta ${b}`]
      : [`${a} to ${b}`, `from ${a} to ${b}`, `${a} -> ${b}`],
  );
}

export function sayArea(chance: Chance, map: TownMap, { area }: MapTown, language: string): string {
  const found = map.areas.find(({ id }) => id === area);
  if (found === undefined) throw new Error(`There is no area ${area}.`);
  return chance.pick(
    language === 'es'
      ? [found.es, `todo el ${found.es}`]
      : [found.name, `anywhere in ${found.name}`, `all of ${found.name.toLowerCase()}`],
  );
}

/** One slip of a finger behind the first letter. */
function slip(chance: Chance, name: string): string {
  const at = chance.int(1, name.length - 2);
  const [before, here, next, after] = [
    name.slice(0, at),
    name.slice(at, at + 1),
    name.slice(at + 1, at + 2),
    name.slice(at + 2),
  ];
  if (here === ' ' || next === ' ') return name;
  return chance.pick([
    before + next + here + after,
    before + next + after,
    before + here + here + next + after,
  ]);
}
