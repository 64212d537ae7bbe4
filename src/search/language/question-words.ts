// Ships to the browser.

const WORDS = {
  en: `a an the i im ive id me my mine we our us you your he she him her his they them their it its is are am be was
    were been do does did dont cant can could would should shall may might must have has had having get gets getting got
    find finding need needs needed needing want wants wanting looking look search searching where wheres what whats
    which who whose how when why there theres here any some somewhere someone anyone somebody anybody something
    anything for of in near nearby around close to and or on at from with by this that these those please thanks
    thank hi hello if so about into as know let go tell not people person give gives giving out offer offers done doing`,
  es: `el la los las lo un una unos unas yo mi mis me te se nos su sus tu tus le les de del al a en y o u e que como
    donde adonde cuando quien quienes cual cuales por para con es son esta estan estoy hay puedo puede pueden podemos
    poder podria necesito necesita necesitamos necesitan necesitar quiero quiere quieren queremos busco busca buscar
    buscando encontrar encuentro encuentra conseguir consigo obtener tener tengo tiene tenemos ser si no ya algo
    alguien algun alguna cerca favor hola gracias aqui ahi alli ese esa este sobre
    persona personas gente da dan dar ofrece ofrecen regalan`,
};

const GLUE = `a an the i im me my we our us you your he she him her his they them their it its is are am be was were to of
  for in on at and or with by this that el la los las lo un una yo mi mis nos su sus de del al en y o u e que para con es
  son`;

/** Folded words that only join others: in a phrase they may be left out. */
export const GLUE_WORDS: ReadonlySet<string> = new Set(GLUE.split(/\s+/));

/** Folded words that ask and join, but name nothing one could look for. Both languages at once. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap((words) => words.split(/\s+/)),
);

/** Folded words that stand before a place. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  'in near nearby around at by to from en cerca de del a por'.split(' '),
);
