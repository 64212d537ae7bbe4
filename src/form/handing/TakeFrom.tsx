// Ships to the browser, loaded when a navigator takes something over.
import { useEffect, useRef, useState } from 'react';
import type { HandedFault } from '../../handover/open-handed.ts';
import { loadFindQr } from '../../qr/find-qr.ts';
import { scanCamera } from '../../qr/scan-camera.ts';
import type { CameraFault } from '../../qr/scan-camera.ts';
import { FileButton } from './FileButton.tsx';
import { useForm } from '../form-context.ts';

/** A photo of a new phone has about 10 MB. */
const MOST_BYTES = 40 * 1024 * 1024;

/** Why nothing could be read; a key of `words.handover.takeOver.faults`. */
export type TakeFault = HandedFault | CameraFault | 'noCode' | 'tooLarge';

/** Reads a handed draft from the camera, a photo of the code, or an `.age` file. */
export function TakeFrom({ onFound, onFault }: TakeFromProps) {
  const { takeOver } = useForm().props.words.handover;
  const [scans, setScans] = useState(false);
  return (
    <div className="request-take-part">
      <h3>{takeOver.take}</h3>
      {scans ? (
        <Camera
          onEnd={(ended) => {
            setScans(false);
            if (ended && 'text' in ended) onFound(ended.text);
            else if (ended) onFault(ended.fault);
          }}
        />
      ) : (
        <p>
          <button
            type="button"
            className="request-first"
            onClick={() => {
              onFault(undefined);
              setScans(true);
            }}
          >
            {takeOver.scan}
          </button>
        </p>
      )}
      <FileButton
        id="take-file"
        label={takeOver.choose}
        onFile={async (file) => {
          const sealed = await readFile(file);
          if (typeof sealed === 'object' && 'fault' in sealed) onFault(sealed.fault);
          else onFound(sealed);
        }}
      />
    </div>
  );
}

/** The camera is on while this is on the page, and not a moment longer. */
function Camera({ onEnd }: { onEnd: (ended: Awaited<ReturnType<typeof scanCamera>>) => void }) {
  const { takeOver } = useForm().props.words.handover;
  const video = useRef<HTMLVideoElement>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const leaving = new AbortController();
    const element = video.current;
    const scan = async () => {
      if (!element) return;
      const ended = await scanCamera(element, await loadFindQr(), leaving.signal);
      if (!leaving.signal.aborted) end.current(ended);
    };
    scan().catch(() => {
      end.current({ fault: 'none' });
    });
    const stop = () => {
      leaving.abort();
    };
    // A page that is put away keeps running on some phones, and would keep looking.
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('pagehide', stop);
      stop();
    };
  }, []);
  return (
    <>
      <p>{takeOver.scanning}</p>
      <video
        ref={video}
        className="request-video"
        muted
        playsInline
        aria-label={takeOver.picture}
      />
      <p>
        <button
          type="button"
          className="request-second"
          onClick={() => {
            onEnd(undefined);
          }}
        >
          {takeOver.stop}
        </button>
      </p>
    </>
  );
}

/** A picture gives the text of its code; any other file is taken for an `.age` file, in bytes or as text. */
async function readFile(file: File): Promise<string | Uint8Array | { fault: TakeFault }> {
  if (file.size > MOST_BYTES) return { fault: 'tooLarge' };
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes[0] === ARMOR_DASH ? new TextDecoder().decode(bytes) : bytes;
  }
  const find = await loadFindQr();
  const text = await find(picture);
  picture.close();
  return text ?? { fault: 'noCode' };
}

/** An armored age file begins with "-----BEGIN"; a binary one with "age-". */
const ARMOR_DASH = '-'.charCodeAt(0);

interface TakeFromProps {
  onFound: (sealed: string | Uint8Array) => void;
  /** Called with nothing when a new try begins. */
  onFault: (fault: TakeFault | undefined) => void;
}
