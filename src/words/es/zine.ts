import type { zine as english } from '../en/zine.ts';
import type { Widen } from '../widen.ts';

/** Words of the little book of eight pages, folded from one sheet of paper, Spanish. */
export const zine: Widen<typeof english> = {
  title: '{list}: librito para doblar',
  letter: 'Para papel carta',
  a4: 'Para papel A4',
  printHelp:
    'Imprima por un solo lado, a tamaño real (100%) y sin márgenes. Una hoja, un corte, tres dobleces.',
  foldTitle: 'Cómo doblarlo',
  fold: {
    crease: 'Doble la hoja en ocho partes para marcar todos los dobleces. Ábrala.',
    cut: 'Dóblela a lo corto. Corte desde el doblez hasta el centro, por la línea de puntos.',
    push: 'Ábrala. Dóblela a lo largo. Empuje los extremos hasta que el corte se abra.',
    book: 'Aplánela, con la portada al frente.',
  },
  coverArea: 'Ayuda gratis o de bajo costo, cerca de usted.',
  how: 'Cómo funciona',
  howCall: 'Los horarios cambian. Si puede, llame antes de ir.',
  howNothing: '“No pide nada” quiere decir: sin identificación y sin papeles.',
  howUnchecked: '“Sin confirmar, 2021” quiere decir: viene de una página pública de esa fecha.',
  howCode:
    'Cada lugar termina con unas letras, como {code}. Para saber más, escriba {address} y las letras.',
  helpToo: 'Usted también puede ayudar',
  helpText: 'Maneje, cocine, arregle, escuche. Todos tenemos algo.',
  helpAsk: 'Diga qué necesita y qué puede dar: {address}',
  callFirst: 'Llame primero',
  more: {
    one: 'Hay {count} lugar más en la página.',
    other: 'Hay {count} lugares más en la página.',
  },
  whole: 'La lista completa',
  copy: 'Copie esta hoja y compártala.',
};
