// Ships to the browser, on my sheet only.
import { count, fill } from '../../words/fill.ts';
import { EMPTY, sameEntries, withEntries, withoutEntry } from '../sheet.ts';
import { withEntryAt, withEntryMoved } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { readFragment } from '../sheet-fragment.ts';
import { canonicalCodes } from './canonical-codes.ts';
import { clearAddress } from './clear-address.ts';
import { drawSheet } from './draw-sheet.ts';
import { focusRow } from './focus-row.ts';
import type { RowAction } from './make-row.ts';
import { openFinder } from './open-finder.ts';
import type { SheetParts } from './sheet-parts.ts';
import { showFrame } from './show-frame.ts';
import { openCopying } from './show-taking.ts';
import type { Given } from './given.ts';
import { whenElsewhere } from './when-elsewhere.ts';
import { wireButtons } from './wire-buttons.ts';

/** Brings the page to life: the sheet of this device, or one that a link shows, on the screen as on paper. */
export class MySheet {
  readonly #parts: SheetParts;
  readonly #given: Given;
  #own: Sheet = EMPTY;
  /** The entries of a link, while they are shown in place of one's own. */
  #linked: readonly string[] | undefined;
  #keeps = true;
  #turn = 0;
  #titles = new Map<string, string>();
  #unknown: readonly string[] = [];
  #removed: { code: string; place: number } | undefined;

  constructor(parts: SheetParts, given: Given) {
    this.#parts = parts;
    this.#given = given;
  }

  /** Reads what is kept and what the address asks for, and shows it. */
  open(): void {
    const { kept, entries, view } = this.#given;
    this.#keeps = kept.canKeep();
    this.#own = kept.read() ?? EMPTY;
    this.#parts.name.value = this.#own.name;
    this.#listen();
    openCopying(this.#parts, view);
    openFinder(this.#parts, entries, view, ({ code }) => void this.#add([code]));
    void this.#follow();
  }

  async #follow(): Promise<void> {
    // "Skip to the main part" and its like ask for no sheet.
    const isPlace = document.getElementById(location.hash.slice(1)) !== null;
    const asked = readFragment(isPlace ? '' : location.hash);
    if (asked.does === 'add') {
      clearAddress();
      this.#linked = undefined;
      await this.#add(asked.codes);
      this.#parts.goBack.hidden = history.length < 2;
      return;
    }
    const codes =
      asked.does === 'show' ? await canonicalCodes(this.#given.entries, asked.codes) : [];
    const own = codes.length === 0 || sameEntries(codes, this.#own.codes);
    this.#linked = own ? undefined : codes;
    await this.#draw();
  }

  async #add(codes: readonly string[]): Promise<void> {
    const { words } = this.#given.view;
    const before = this.#own.codes;
    const asked = await canonicalCodes(this.#given.entries, codes);
    const next = withEntries(this.#own, asked);
    const full = asked.some((code) => !next.codes.includes(code));
    if (!sameEntries(before, next.codes)) this.#keep(next);
    await this.#draw();
    const title = asked.map((code) => this.#titles.get(code) ?? '').join(', ');
    if (full) this.#say(words.full);
    else if (title !== '')
      this.#say(
        fill(asked.every((code) => before.includes(code)) ? words.alreadyThere : words.added, {
          title,
        }),
      );
  }

  #keep(sheet: Sheet): void {
    this.#own = sheet;
    this.#removed = undefined;
    this.#parts.goBack.hidden = true;
    this.#keeps = this.#given.kept.keep(sheet);
  }

  async #draw(): Promise<void> {
    const { entries, view, page } = this.#given;
    const parts = this.#parts;
    const mine = ++this.#turn;
    const codes = this.#linked ?? this.#own.codes;
    this.#frame();
    try {
      const drawing = { codes, full: parts.full.checked, editable: !this.#linked, page };
      const drawn = await drawSheet(parts, entries, view, drawing, () => mine !== this.#turn);
      if (drawn === undefined) return;
      this.#titles = new Map(drawn.shown.map(({ entry, face }) => [entry.code, face.title]));
      this.#unknown = drawn.unknown;
      parts.unknown.hidden = drawn.unknown.length === 0;
      parts.unknownText.textContent = count(
        view.language,
        view.words.unknown,
        drawn.unknown.length,
        {
          codes: drawn.unknown.join(', '),
        },
      );
      parts.failed.hidden = true;
    } catch {
      if (mine === this.#turn) parts.failed.hidden = false;
    }
    parts.root.removeAttribute('aria-busy');
  }

  #frame(): void {
    showFrame(this.#parts, this.#given.view.words, {
      own: this.#own,
      linked: this.#linked,
      keeps: this.#keeps,
      removed: this.#removed !== undefined,
    });
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }

  #listen(): void {
    const parts = this.#parts;
    wireButtons(parts, {
      forget: () => {
        this.#forget();
      },
      draw: () => void this.#draw(),
      keepLinked: () => {
        this.#take({ name: '', codes: this.#linked ?? [] });
      },
      join: () => {
        this.#join();
      },
      showMine: () => {
        this.#take(undefined);
      },
      dropUnknown: () => {
        const lost = new Set(this.#unknown);
        this.#take({ ...this.#own, codes: this.#own.codes.filter((code) => !lost.has(code)) });
      },
      putBack: () => {
        this.#putBack();
      },
      name: (name) => {
        this.#keep({ ...this.#own, name });
        this.#frame();
      },
      act: (action, code) => {
        this.#act(action, code);
      },
    });
    addEventListener('hashchange', () => void this.#follow());
    whenElsewhere(() => {
      this.#lookAgain();
    });
  }

  /** Takes what another tab has changed, and lets go of what has become too old. */
  #lookAgain(): void {
    if (!this.#keeps) return;
    const kept = this.#given.kept.read() ?? EMPTY;
    const same = sameEntries(kept.codes, this.#own.codes) && kept.name === this.#own.name;
    if (same) return;
    this.#own = kept;
    this.#removed = undefined;
    if (document.activeElement !== this.#parts.name) this.#parts.name.value = kept.name;
    void this.#draw();
  }

  /** Ends the showing of a link's sheet, with a new sheet of one's own or the old one. */
  #take(sheet: Sheet | undefined): void {
    if (sheet) this.#keep(sheet);
    this.#linked = undefined;
    this.#parts.name.value = this.#own.name;
    clearAddress();
    void this.#draw().then(() => {
      this.#parts.heading.focus();
    });
  }

  #join(): void {
    const linked = this.#linked ?? [];
    const joined = withEntries(this.#own, linked);
    this.#take(joined);
    if (linked.some((code) => !joined.codes.includes(code))) this.#say(this.#given.view.words.full);
  }

  #forget(): void {
    const parts = this.#parts;
    this.#given.kept.forget();
    this.#own = EMPTY;
    this.#removed = undefined;
    this.#linked = undefined;
    parts.name.value = '';
    parts.full.checked = false;
    parts.goBack.hidden = true;
    clearAddress();
    void this.#draw().then(() => {
      parts.heading.focus();
      this.#say(this.#given.view.words.forgotten);
    });
  }

  #act(action: RowAction, code: string): void {
    const parts = this.#parts;
    const { words } = this.#given.view;
    const place = this.#own.codes.indexOf(code);
    const title = this.#titles.get(code) ?? '';
    if (action === 'remove') {
      this.#keep(withoutEntry(this.#own, code));
      this.#removed = { code, place };
      void this.#draw().then(() => {
        focusRow(parts, this.#own.codes[Math.min(place, this.#own.codes.length - 1)], 'remove');
        this.#say(fill(words.removed, { title }));
      });
      return;
    }
    const next = withEntryMoved(this.#own, code, action === 'up' ? -1 : 1);
    if (next === this.#own) return;
    this.#keep(next);
    void this.#draw().then(() => {
      focusRow(parts, code, action);
      this.#say(fill(words.movedTo, { title, place: next.codes.indexOf(code) + 1 }));
    });
  }

  #putBack(): void {
    if (!this.#removed) return;
    const { code, place } = this.#removed;
    this.#keep(withEntryAt(this.#own, code, place));
    void this.#draw().then(() => {
      focusRow(this.#parts, code, 'remove');
      this.#say(fill(this.#given.view.words.added, { title: this.#titles.get(code) ?? '' }));
    });
  }
}
