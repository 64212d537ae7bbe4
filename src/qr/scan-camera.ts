// Ships to the browser, loaded when somebody scans.
import type { FindQr } from './find-qr.ts';

/** Between two looks, in ms: often enough to feel at once, seldom enough for an old phone. */
const PAUSE = 120;

/** Why there is nothing to see: the person or the browser said no, or no camera can be used. */
export type CameraFault = 'denied' | 'none';

/**
 * Shows the camera in `video` until a QR code is found, and gives its text. The camera is off when this ends,
 * whatever the reason: a hit, a fault, or the signal, after which it gives nothing.
 */
export async function scanCamera(
  video: HTMLVideoElement,
  find: FindQr,
  signal: AbortSignal,
): Promise<{ text: string } | { fault: CameraFault } | undefined> {
  const opened = await openCamera();
  if (typeof opened === 'string') return { fault: opened };
  const turnOff = (): void => {
    for (const track of opened.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    signal.addEventListener('abort', turnOff);
    video.srcObject = opened;
    // Ends early when the person leaves; then there is nothing left to look at either.
    await video.play().catch(() => undefined);
    while (!signal.aborted) {
      const text = await find(video);
      // The person may have left while it looked.
      if (text !== undefined) return isAborted(signal) ? undefined : { text };
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return undefined;
  } finally {
    signal.removeEventListener('abort', turnOff);
    turnOff();
  }
}

async function openCamera(): Promise<MediaStream | CameraFault> {
  // Pages without HTTPS have no camera at all.
  const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;
  if (!devices) return 'none';
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
    });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none';
  }
}

/** Asked anew after a wait: the signal may have changed. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
