// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../desk-context.ts';
import { TOOLS } from './tools.ts';
import type { Tool } from './tools.ts';

/** The ways between letters, report and sheets. On a phone it stays at the lower edge, under the thumb. */
export function ToolBar({ tool, letterOpen, onTool, onBack }: ToolBarProps) {
  const { frame } = useOpenDesk().props.words;
  return (
    <nav
      className="desk-bar no-print"
      aria-label={frame.tools.label}
      data-reading={letterOpen || undefined}
    >
      <button type="button" className="desk-back" onClick={onBack}>
        {frame.back}
      </button>
      {TOOLS.map((each) => (
        <button
          key={each}
          type="button"
          data-tool={each}
          aria-current={each === tool ? 'page' : undefined}
          onClick={() => {
            onTool(each);
          }}
        >
          {frame.tools[each]}
        </button>
      ))}
    </nav>
  );
}

interface ToolBarProps {
  tool: Tool;
  letterOpen: boolean;
  onTool: (tool: Tool) => void;
  onBack: () => void;
}
