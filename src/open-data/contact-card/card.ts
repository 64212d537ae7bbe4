import type { CalendarDay } from '../../time/calendar-day.ts';

/** What a contact card says, before it is written in one version of the format. */
export type Card = {
  /** The same in every language, so that saving the card again changes it instead of adding another. */
  uid: string;
  name: string;
  /** Whose it is: a resource's group, and a group itself. */
  organization?: string;
  isGroup: boolean;
  phones: readonly CardPhone[];
  email?: string;
  web?: string;
  /** Where to look whether it is still true. */
  page: string;
  address?: CardAddress;
  /** Languages spoken there, as codes. */
  languages: readonly string[];
  note: string;
  /** Day the facts last changed. */
  revised?: CalendarDay;
  /** Where the newest card is. */
  source: string;
};

export type CardPhone = {
  /** As people here write it. */
  number: string;
  /** As the whole world dials it; absent for short lines. */
  world?: string;
  ext?: string;
  label?: string;
  takesTexts: boolean;
};

type CardAddress = {
  street: string;
  town: string;
  region: string;
  zip: string;
  country: string;
  /** All of it on one line, with the name of the house. */
  label: string;
};
