import type { Widen } from '../widen.ts';
import type { contactCard as english } from '../en/contact-card.ts';

/** Words of the contact cards people keep on their phones, Spanish. */
export const contactCard: Widen<typeof english> = {
  save: 'Guardar en mis contactos',
  from: 'De {network}. ¿Sigue siendo cierto? Mire aquí: {address}',
};
