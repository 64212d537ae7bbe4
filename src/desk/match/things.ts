// Ships to the browser, on the navigators' desk only.
import { fold } from '../../search/language/fold.ts';
import { stem } from '../../search/language/stem.ts';

/** Things that neighbors name in other words or in the other language, one line each. */
const SAME_THINGS = [
  'coat coats jacket jackets parka abrigo abrigos chaqueta chaquetas chamarra',
  'boot boots botas bota',
  'shoe shoes sneakers zapatos zapato tenis',
  'diaper diapers nappies pampers panales panal',
  'wipes toallitas',
  'formula leche',
  'bed beds mattress bedframe cama camas colchon',
  'crib cribs cuna cunas',
  'stroller strollers cochecito carriola',
  'mask masks mascarilla mascarillas cubrebocas tapabocas',
  'blanket blankets quilt comforter cobija cobijas frazada manta mantas',
  'sheets sabanas',
  'towel towels toalla toallas',
  'heater heaters calentador calefactor estufita',
  'fan fans ventilador abanico',
  'pot pots pan pans dishes kitchenware ollas olla sartenes sarten platos',
  'table mesa',
  'chair chairs silla sillas',
  'couch sofa',
  'walker andador',
  'wheelchair',
  'backpack backpacks mochila mochilas',
  'notebooks pencils cuadernos lapices utiles',
  'toys toy juguetes juguete',
  'laptop computer computadora portatil',
  'phone telefono celular',
  'soap shampoo toiletries jabon champu',
  'tampons pads tampones',
  'clothes clothing ropa',
  'hat hats gloves mittens gorro gorros guantes',
] as const;

/** Words that name no thing. */
const EMPTY = new Set(
  'a an the some any one two for of and or in with my his her our new used good clean warm winter large small medium size sizes kids kid children child baby adult adults men women men s girl boy girls boys un una unos unas el la los las de del para por y o con mi nuevo nueva usado usada buen buena bueno limpio invierno grande chico chica mediano talla tallas ninos nino ninas nina bebe adulto adultos hombre mujer have need necesito tengo pair set few extra'.split(
    ' ',
  ),
);

const THINGS: ReadonlyMap<string, string> = new Map(
  SAME_THINGS.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [stem(word), stem(words[0] ?? word)] as const);
  }),
);

const KNOWN: ReadonlySet<string> = new Set(THINGS.values());

/** The things a text names, in one word each: "abrigos" and "a warm coat" are the same. */
export function readThings(text: string): ReadonlySet<string> {
  const words = (fold(text).match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word));
  return new Set(words.map((word) => THINGS.get(stem(word)) ?? stem(word)));
}

/** True for a thing that is known by more than one name. */
export function isKnownThing(thing: string): boolean {
  return KNOWN.has(thing);
}
