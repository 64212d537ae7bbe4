import type { sharing as english } from '../en/sharing.ts';
import type { Widen } from '../widen.ts';

/** Words for taking an entry along or giving it to somebody, Spanish. */
export const sharing: Widen<typeof english> = {
  label: 'Llévelo con usted',
  share: 'Compartir',
  copied: 'La dirección está copiada.',
  copyYourself: 'Copie esta dirección:',
  text: 'Mandármelo por texto',
  mail: 'Mandármelo por correo',
  code: 'Mostrar un código para escanear',
  codeSide: 'Apunte aquí con la cámara de un teléfono, y la página se abre allí.',
  codeName: 'Código que abre {address}',
  discreet:
    'Para esta página no ofrecemos mensajes, porque un mensaje se queda en el teléfono. Esta hoja no dice para qué es:',
};
