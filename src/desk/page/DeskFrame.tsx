// Ships to the browser, on the navigators' desk only.
import { useCallback, useEffect, useState } from 'react';
import { fill } from '../../words/fill.ts';
import { useOpenDesk } from '../desk-context.ts';
import type { PasskeyShelf } from '../keys/passkey-shelf.ts';
import { KeyStrip } from './door/KeyStrip.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { DropArea } from './DropArea.tsx';
import { KeyPlace } from './KeyPlace.tsx';
import { Shield } from './Shield.tsx';
import { CouldFit } from './fit/CouldFit.tsx';
import { useItemReading } from './fit/use-item-reading.ts';
import { LetterView } from './letter/LetterView.tsx';
import { SidePanel } from './letter/SidePanel.tsx';
import { LetterList } from './list/LetterList.tsx';
import { PickLetter } from './list/PickLetter.tsx';
import { ToolBar } from './ToolBar.tsx';
import { ToolView } from './ToolView.tsx';
import type { Tool } from './tools.ts';
import { useFocusMoves } from './use-focus-moves.ts';
import { useBackCloses } from './use-back-closes.ts';
import { useWarnUnsaved } from './use-warn-unsaved.ts';

/** The desk with open letters: the list, the letter that is being read, and what is done with it. */
export function DeskFrame({ shelf }: { shelf: PasskeyShelf }) {
  const { desk, props, clock } = useOpenDesk();
  const reading = useItemReading();
  const [open, setOpen] = useState<string>();
  const [tool, setTool] = useState<Tool>('letters');
  const letter = desk.requests.find(({ id }) => id === open);
  const closeAll = useCallback(() => {
    setOpen(undefined);
    setTool('letters');
  }, []);
  const over = tool !== 'letters' || letter !== undefined;
  const goBack = useBackCloses(over, closeAll);
  useWarnUnsaved(desk.saving === 'not-saved' || desk.saving === 'saving');
  useEscape(over, goBack);
  const broken = (what: string) => <p>{fill(props.words.frame.broken, { what })}</p>;
  const root = useFocusMoves(tool === 'letters' ? letter?.id : tool);
  return (
    <div ref={root}>
      <KeyPlace>
        <KeyStrip clock={clock} />
      </KeyPlace>
      <DemoStrip />
      <ToolBar tool={tool} letterOpen={letter !== undefined} onTool={setTool} onBack={goBack} />
      {tool === 'letters' ? (
        <div className="desk-columns" data-reading={letter !== undefined || undefined}>
          <LetterList open={letter?.id} onOpen={setOpen} shelf={shelf} />
          <div className="desk-middle" data-shown={letter !== undefined || undefined}>
            {letter ? (
              <Shield key={letter.id} instead={broken(letter.code)}>
                <LetterView request={letter} />
              </Shield>
            ) : (
              <PickLetter onOpen={setOpen} />
            )}
          </div>
          <div className="desk-side">
            {letter && (
              <Shield key={letter.id} instead={broken(letter.code)}>
                <SidePanel request={letter} />
              </Shield>
            )}
          </div>
          <div className="desk-fit">
            {letter && (
              <Shield key={letter.id} instead={broken(letter.code)}>
                <CouldFit request={letter} reading={reading} onOpen={setOpen} />
              </Shield>
            )}
          </div>
        </div>
      ) : (
        <div data-shown>
          <Shield key={tool} instead={broken(props.words.frame.tools[tool])}>
            <ToolView tool={tool} onClose={goBack} />
          </Shield>
        </div>
      )}
      <DropArea />
    </div>
  );
}

/** Escape goes back, except out of a field, where people mean the field. */
function useEscape(active: boolean, goBack: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent): void => {
      const [target] = event.composedPath();
      const types =
        target instanceof HTMLElement && target.matches('input, textarea, select, dialog *');
      if (event.key === 'Escape' && !event.defaultPrevented && !types) goBack();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [active, goBack]);
}
