// Ships to the browser, on the navigators' desk only.
import { useMemo, useState } from 'react';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { Status } from '../../board/board-state.ts';
import type { PasskeyShelf } from '../../keys/passkey-shelf.ts';
import { Shield } from '../Shield.tsx';
import { AsideList } from './AsideList.tsx';
import { chooseLetters, firstStatus, letterTexts } from './choose-letters.ts';
import type { Scope } from './choose-letters.ts';
import { Corrections } from './Corrections.tsx';
import { DeskSettings } from './DeskSettings.tsx';
import { LetterRow } from './LetterRow.tsx';
import { latestNews } from '../latest-news.ts';
import { OpenMore } from './OpenMore.tsx';
import { StatusTabs } from './StatusTabs.tsx';
import { useOrderedLetters } from './use-ordered-letters.ts';

/** Rows drawn at once: a phone draws thousands slowly, and nobody reads them. */
const ROWS = 50;

/** The left column: which letters there are, and everything that brings more. */
export function LetterList({ open, onOpen, shelf }: LetterListProps) {
  const { desk, props } = useOpenDesk();
  const { list } = props.words;
  const [scope, setScope] = useState<Scope>('all');
  const [query, setQuery] = useState('');
  const [rows, setRows] = useState(ROWS);
  const { ordered, world } = useOrderedLetters();
  const textOf = useMemo(() => letterTexts(world.needs), [world.needs]);
  const news = useMemo(() => latestNews(desk.others, desk.requests), [desk.others, desk.requests]);
  const [picked, setPicked] = useState<Status>();
  const view = { board: desk.board, me: desk.me, textOf };
  const all = chooseLetters(ordered, { status: picked ?? 'new', scope, query }, view);
  const status = picked ?? firstStatus(all.counts);
  const { shown, counts } =
    picked === undefined ? chooseLetters(ordered, { status, scope, query }, view) : all;
  const searches = query.trim() !== '';
  return (
    <section className="desk-list" aria-labelledby="desk-list-heading">
      <h1 id="desk-list-heading" tabIndex={-1}>
        {list.heading}
      </h1>
      <StatusTabs
        chosen={searches ? undefined : status}
        scope={scope}
        counts={counts}
        onStatus={(next) => {
          setPicked(next);
          setQuery('');
          setRows(ROWS);
        }}
        onScope={(next) => {
          setScope(next);
          setRows(ROWS);
        }}
      />
      {desk.requests.length > 0 && (
        <label className="desk-search">
          <span className="small">{list.search}</span>
          <input
            type="search"
            autoComplete="off"
            placeholder={list.searchHint}
            value={query}
            onChange={({ target }) => {
              setQuery(target.value);
              setRows(ROWS);
            }}
          />
        </label>
      )}
      {shown.length === 0 ? (
        <p className="desk-none">
          {desk.requests.length === 0 ? list.empty : searches ? list.noneFound : list.none}
        </p>
      ) : (
        <ul className="desk-rows">
          {shown.slice(0, rows).map((letter) => (
            <Shield
              key={letter.id}
              instead={<li>{fill(props.words.frame.broken, { what: letter.code })}</li>}
            >
              <LetterRow
                letter={letter}
                world={world}
                isOpen={letter.id === open}
                withStatus={searches}
                news={news.of.get(letter.id)?.news.news}
                onOpen={() => {
                  onOpen(letter.id);
                }}
              />
            </Shield>
          ))}
        </ul>
      )}
      {shown.length > rows && (
        <button
          type="button"
          className="desk-link"
          onClick={() => {
            setRows(rows + ROWS);
          }}
        >
          {fill(list.more, { count: Math.min(ROWS, shown.length - rows) })}
        </button>
      )}
      <OpenMore />
      <AsideList lost={news.lost} />
      <Corrections />
      <DeskSettings shelf={shelf} />
    </section>
  );
}

interface LetterListProps {
  /** Id of the letter that is open. */
  open: string | undefined;
  onOpen: (letter: string) => void;
  /** Where a key may be kept on this device. */
  shelf: PasskeyShelf;
}
