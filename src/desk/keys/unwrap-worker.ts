// Ships to the browser, on the navigators' desk only. Runs in a worker of its own.
import { unlockFile } from './unlock-file.ts';
import type { LockedOrder } from './unlock-apart.ts';

self.addEventListener('message', ({ data }: MessageEvent<LockedOrder>) => {
  void unlockFile(data.file, data.passphrase).then((unlocked) => {
    self.postMessage(unlocked);
  });
});
