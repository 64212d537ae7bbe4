// Ships to the browser.
import * as Y from 'yjs';
import type { TabMessage } from './tab-message.ts';
import type { TabLine } from '../storage/tab-line.ts';

/**
 * Keeps a document the same in all tabs of this browser; y-indexeddb does not.
 * A tab that opens says what it has, and the others send what it misses.
 */
export function joinTabs(doc: Y.Doc, { channel, apply, onForgotten }: Joining): TabChannel {
  const say = (message: TabMessage) => {
    channel.postMessage(message);
  };
  const sendUpdate = (update: Uint8Array, origin: unknown) => {
    // Our own writes have no origin; what came from the disk or from a tab is not sent on.
    if (origin === null) say({ kind: 'update', update });
  };
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    switch (data.kind) {
      case 'hello':
        say({ kind: 'update', update: Y.encodeStateAsUpdate(doc, data.vector) });
        break;
      case 'update':
        apply(() => {
          Y.applyUpdate(doc, data.update, channel);
        });
        break;
      case 'forgotten':
        onForgotten();
        break;
    }
  };
  doc.on('update', sendUpdate);
  return {
    hello() {
      say({ kind: 'hello', vector: Y.encodeStateVector(doc) });
    },
    close() {
      doc.off('update', sendUpdate);
      channel.close();
    },
  };
}

interface Joining {
  channel: TabLine;
  /** Runs a change that came from another tab. */
  apply: (change: () => void) => void;
  onForgotten: () => void;
}

/** One tab's end of the talk: `hello` asks the others for what they know. */
export interface TabChannel {
  hello: () => void;
  close: () => void;
}
