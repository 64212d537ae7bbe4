// Ships to the browser.
import * as Y from 'yjs';

/** What the pages of one browser tell each other about a draft. Nothing of it is stored. */
type Message =
  | { kind: 'hello'; vector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'forgotten' };

/**
 * Keeps a document the same in all tabs of this browser; y-indexeddb does not.
 * A tab that opens says what it has, and the others send what it misses.
 */
export function joinTabs(doc: Y.Doc, { channel, apply, onForgotten }: Joining): TabChannel {
  const say = (message: Message) => {
    channel.postMessage(message);
  };
  const sendUpdate = (update: Uint8Array, origin: unknown) => {
    // Our own writes have no origin; what came from the disk or from a tab is not sent on.
    if (origin === null) say({ kind: 'update', update });
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
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
    forgotten() {
      say({ kind: 'forgotten' });
    },
    close() {
      doc.off('update', sendUpdate);
      channel.close();
    },
  };
}

interface Joining {
  channel: BroadcastChannel;
  /** Runs a change that came from another tab. */
  apply: (change: () => void) => void;
  onForgotten: () => void;
}

export interface TabChannel {
  hello: () => void;
  forgotten: () => void;
  close: () => void;
}
