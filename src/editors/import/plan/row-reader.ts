import type { Phone } from '../../../schema/where.ts';
import { readPhones } from '../cells/read-phones.ts';
import type { Reading } from '../cells/reading.ts';
import type { Target } from '../mapping/targets.ts';
import type { Cell, Gathered } from './gather-cells.ts';
import type { Note } from './draft-entry.ts';

const PHONE_IN_ADDRESS =
  /[\s,;]*(?:\b(?:ph(?:one)?|tel|call)\b[\s.:]*)?\(?[2-9]\d{2}\)?[\s.-]+[2-9]\d{2}[\s.-]+\d{4}(?!\d)/i;
const PLACE_TARGETS = [
  ...(['address', 'where.street', 'where.name', 'where.zip', 'where.directions'] as const),
  ...(['where.bus', 'lat', 'lon'] as const),
];

/** Reads one row, and keeps what it could not read: its words for the entry, a note for the editor. */
export class RowReader {
  readonly notes: Note[] = [];
  readonly leftovers: Cell[] = [];
  readonly #row: number;
  readonly #gathered: Gathered;

  /** An address in one cell, without the phone numbers that were written into it. */
  readonly address: string | undefined;
  readonly phonesInAddress: readonly Phone[];

  constructor(row: number, gathered: Gathered) {
    this.#row = row;
    this.#gathered = gathered;
    const whole = this.text('address', '\n');
    const phone = whole === undefined ? null : PHONE_IN_ADDRESS.exec(whole);
    this.phonesInAddress = phone === null ? [] : (readPhones(phone[0]).value ?? []);
    this.address =
      this.phonesInAddress.length === 0
        ? whole
        : whole?.replace(PHONE_IN_ADDRESS, '').replaceAll(/[\s,;]+$|^[\s,;]+/g, '');
  }

  /** Needs from columns of yes and no. */
  get flagged(): readonly string[] {
    return this.#gathered.needs;
  }

  /** What tells the place goes to nobody, once the place is hidden. */
  forgetPlace(): void {
    const places = new Set(PLACE_TARGETS.flatMap((target) => this.all(target)));
    this.#untell(places);
    this.forget((cell) => places.has(cell));
  }

  /** Takes what was left to a person back, where `which` says so, with its notes. Gives the cells. */
  forget(which: (cell: Cell) => boolean): Cell[] {
    const gone = this.leftovers.filter(which);
    const kept = this.leftovers.filter((cell) => !gone.includes(cell));
    this.leftovers.splice(0, this.leftovers.length, ...kept);
    this.#untell(new Set(gone));
    return gone;
  }

  all(target: Target): readonly Cell[] {
    return this.#gathered.cells.get(target) ?? [];
  }

  /** The words of a target, those of several columns joined; nothing when all are empty. */
  text(target: Target, joint = ', '): string | undefined {
    const parts = [...new Set(this.all(target).map(({ text }) => text))];
    return parts.length === 0 ? undefined : parts.join(joint);
  }

  /** Reads every cell of a target; a cell that is not all certain is also left to a person. */
  read<Value>(target: Target, how: (text: string) => Reading<Value>): Value[] {
    return this.all(target).flatMap((cell) => {
      const { value, why } = how(cell.text);
      if (why !== undefined) this.leave(cell, why);
      return value === undefined ? [] : [value];
    });
  }

  /** Keeps a cell's words for "To sort out". */
  leave(cell: Cell, why: string): void {
    this.leftovers.push(cell);
    const shown = cell.text.replaceAll(/\s+/g, ' ');
    const short = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
    this.#note('unread', `${cell.column}: "${short}" – ${why}.`);
  }

  look(said: string): void {
    this.#note('look', said);
  }

  #untell(cells: ReadonlySet<Cell>): void {
    const named = [...cells].map(({ column }) => `${column}: "`);
    const told = this.notes.filter(({ said }) => !named.some((start) => said.startsWith(start)));
    this.notes.splice(0, this.notes.length, ...told);
  }

  #note(kind: Note['kind'], said: string): void {
    this.notes.push({ row: this.#row, kind, said });
  }
}
