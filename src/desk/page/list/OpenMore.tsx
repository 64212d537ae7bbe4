// Ships to the browser, on the navigators' desk only.
import { useRef, useState } from 'react';
import { useOpenDesk } from '../../desk-context.ts';

/** Brings letters in from files and out of mails. In practice nothing comes in. */
export function OpenMore() {
  const { desk, props, session } = useOpenDesk();
  const { list } = props.words;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  if (desk.practice) return null;
  return (
    <div className="desk-more">
      <button type="button" className="desk-link" onClick={() => input.current?.click()}>
        {list.open}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-desk-files
        aria-label={list.open}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen again.
          target.value = '';
          if (files.length > 0) void session.addFiles(files);
        }}
      />
      <p className="small soft">{list.openHint}</p>
      <details>
        <summary>{list.paste}</summary>
        <label>
          <span>{list.pasteLabel}</span>
          <textarea
            rows={5}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        </label>
        <p className="small soft">{list.pasteHint}</p>
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            if (text.trim() === '') return;
            void session.addText(text);
            setText('');
          }}
        >
          {list.pasteOpen}
        </button>
      </details>
    </div>
  );
}
