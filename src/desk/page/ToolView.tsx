// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../desk-context.ts';
import { CallsTool } from './CallsTool.tsx';
import { HandoverTool } from './HandoverTool.tsx';
import { Report } from './report/Report.tsx';
import type { Tool } from './tools.ts';

/** The report or a sheet, in the place of the letters. */
export function ToolView({ tool, onClose }: ToolViewProps) {
  const { frame } = useOpenDesk().props.words;
  return (
    <div className="desk-tool">
      <button type="button" className="desk-link no-print" onClick={onClose}>
        {frame.tools.close}
      </button>
      <ToolOf tool={tool} />
    </div>
  );
}

function ToolOf({ tool }: Pick<ToolViewProps, 'tool'>) {
  switch (tool) {
    case 'report':
      return <Report />;
    case 'handover':
      return <HandoverTool />;
    case 'calls':
      return <CallsTool />;
  }
}

interface ToolViewProps {
  tool: Exclude<Tool, 'letters'>;
  onClose: () => void;
}
