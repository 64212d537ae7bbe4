// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { showTime } from '../../../form/fields/show-time.ts';
import { count } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskView } from '../../desk-context.ts';
import type { Sharing } from '../../session/snapshot.ts';

/** How it stands with the other navigators, and the ways to share: the inbox with a token, or a file. */
export function SharingBox() {
  const { desk, props, session } = useOpenDesk();
  const said = props.words.sharing;
  const { sharing } = desk;
  const connected = sharing.kind !== 'none';
  return (
    <details className="desk-sharing" data-sharing={sharing.kind}>
      <summary>
        {said.heading} <span className="soft">{saySharing(sharing, props)}</span>
      </summary>
      {sharing.kind === 'waiting' && <p>{said.faults[sharing.why].help}</p>}
      {props.inbox !== undefined && (
        <>
          <Connect />
          {connected && (
            <>
              <p>
                <button type="button" className="desk-link" onClick={() => void session.refresh()}>
                  {said.refresh}
                </button>{' '}
                <button
                  type="button"
                  className="desk-link"
                  aria-describedby="desk-write-again"
                  onClick={() => void session.writeAgain()}
                >
                  {said.writeAgain}
                </button>
              </p>
              <p className="small soft" id="desk-write-again">
                {said.writeAgainHint}
              </p>
              <p>
                <button
                  type="button"
                  className="desk-link"
                  onClick={() => void session.disconnect()}
                >
                  {said.connect.disconnect}
                </button>
              </p>
            </>
          )}
        </>
      )}
      <h2>{said.file.heading}</h2>
      <p>{said.file.intro}</p>
      <button
        type="button"
        className="desk-button plain"
        onClick={() => void session.saveBoardFile()}
      >
        {said.file.save}
      </button>
    </details>
  );
}

function Connect() {
  const { props, session } = useOpenDesk();
  const { connect } = props.words.sharing;
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() === '') return;
        void session.connect(token);
        setToken('');
      }}
    >
      <h2>{connect.heading}</h2>
      <p>{connect.intro}</p>
      <label>
        <span>{connect.label}</span>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          data-desk-token
          value={token}
          onChange={({ target }) => {
            setToken(target.value);
          }}
        />
      </label>
      <p className="small soft">{connect.hint}</p>
      <button type="submit" className="desk-button">
        {connect.button}
      </button>
    </form>
  );
}

function saySharing(sharing: Sharing, { words, language, seal, zone }: DeskView['props']): string {
  const { state, faults } = words.sharing;
  switch (sharing.kind) {
    case 'none':
      return sharing.unsent ? state.alone : state.aloneSaved;
    case 'asking':
      return state.asking;
    case 'shared':
      return count(language, state.shared, Math.max(1, (seal?.navigators.length ?? 0) - 1), {
        time: showTime(Date.parse(sharing.at), language, zone),
      });
    case 'waiting':
      return faults[sharing.why].what;
  }
}
