// Ships to the browser, loaded when somebody scans.

/** The text of a QR code in a picture or in the current frame of a video; nothing when none is seen. */
export type FindQr = (picture: ImageBitmap | HTMLVideoElement) => Promise<string | undefined>;

/** Larger pictures are made smaller first: it takes long, and finds no more. */
const LONGEST_SIDE = 1600;

/** Finds QR codes with what the browser brings (Chrome on Android and macOS), else with a decoder of our own. */
export async function loadFindQr(): Promise<FindQr> {
  const own = await browserFinder();
  if (!own) return decoderFinder();
  let instead: Promise<FindQr> | undefined;
  return async (picture) => {
    if (!isReady(picture)) return undefined;
    if (instead) return (await instead)(picture);
    try {
      const [found] = await own.detect(picture);
      return found?.rawValue;
    } catch {
      // Chrome has the name everywhere, and on some systems nothing behind it.
      instead = decoderFinder();
      return (await instead)(picture);
    }
  };
}

async function browserFinder(): Promise<BarcodeDetector | undefined> {
  const { BarcodeDetector: Detector } = globalThis as { BarcodeDetector?: BarcodeDetectorClass };
  const formats = (await Detector?.getSupportedFormats().catch(() => [])) ?? [];
  return Detector && formats.includes('qr_code')
    ? new Detector({ formats: ['qr_code'] })
    : undefined;
}

async function decoderFinder(): Promise<FindQr> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (picture) => {
    if (!isReady(picture)) return Promise.resolve(undefined);
    const size = sizeOf(picture);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(size.width, size.height));
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    if (!context) return Promise.resolve(undefined);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return Promise.resolve(decodeQR(image, { timeLimit: 200 }));
    } catch {
      // The decoder throws when it sees no code, which is most of the time.
      return Promise.resolve(undefined);
    }
  };
}

/** False for a video before its first frame. */
function isReady(picture: ImageBitmap | HTMLVideoElement): boolean {
  return !('videoWidth' in picture) || picture.videoWidth > 0;
}

function sizeOf(picture: ImageBitmap | HTMLVideoElement): { width: number; height: number } {
  return 'videoWidth' in picture
    ? { width: picture.videoWidth, height: picture.videoHeight }
    : picture;
}

/** https://wicg.github.io/shape-detection-api/ is not in TypeScript's own types. */
interface BarcodeDetector {
  detect: (picture: ImageBitmapSource) => Promise<{ rawValue: string }[]>;
}
interface BarcodeDetectorClass {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats: () => Promise<string[]>;
}
