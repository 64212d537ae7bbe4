// Ships to the browser, on the navigators' desk only.
import { useRef } from 'react';
import { showLines, showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { LetterHints } from './LetterHints.tsx';
import { LetterItem } from './LetterItem.tsx';
import { LetterNews } from './LetterNews.tsx';
import { Quote } from './Quote.tsx';
import { ReachTable } from './ReachTable.tsx';
import { sayItem } from './say-item.ts';
import { saySpoken } from './say-spoken.ts';

/** One letter: what was asked and given, and how to reach the person safely. Give it a `key` of the letter's id. */
export function LetterView({ request: letter }: { request: DeskRequest }) {
  const { props } = useOpenDesk();
  const { words, language } = props;
  const { request, code } = letter;
  const title = useRef<HTMLHeadingElement>(null);
  const [first, ...more] = request.items;
  const line = [code, showPlainly(request.name ?? ''), saySpoken(language, request.language)];
  return (
    <article className="letter" aria-labelledby="letter-title">
      <LetterNews letter={letter} onDone={() => title.current?.focus()} />
      <p className="letter-line">{line.filter(Boolean).join(' · ')}</p>
      <h1 className="letter-title" id="letter-title" ref={title} tabIndex={-1}>
        {first && <Title side={first.side}>{sayItem(first, props).title}</Title>}
      </h1>
      {first && <LetterItem item={first} itemRef={{ letter: letter.id, item: 0 }} />}
      {more.length > 0 && (
        <ul className="letter-more" aria-label={words.letter.more} role="list">
          {more.map((item, at) => (
            <li key={at} data-side={item.side}>
              <h2>
                <Title side={item.side} asks>
                  {sayItem(item, props).title}
                </Title>
              </h2>
              <LetterItem item={item} itemRef={{ letter: letter.id, item: at + 1 }} />
            </li>
          ))}
        </ul>
      )}
      {request.access && (
        <div className="letter-own">
          <p className="letter-label">{words.letter.access}</p>
          <Quote lines={showLines(request.access.trim())} />
        </div>
      )}
      <LetterHints letter={letter} />
      <ReachTable letter={letter} />
    </article>
  );
}

/** What somebody gives stands in brick and says so; what they ask says it only beside others. */
function Title({ side, asks, children }: { side: Side; asks?: boolean; children: string }) {
  const { letter } = useOpenDesk().props.words;
  if (side === 'offer') {
    return <span className="letter-gives">{fill(letter.gives, { what: children })}</span>;
  }
  return asks ? fill(letter.asks, { what: children }) : children;
}

type Side = DeskRequest['request']['items'][number]['side'];
