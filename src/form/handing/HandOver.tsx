// Ships to the browser, loaded with the last step.
import { useEffect, useState } from 'react';
import type { Answers } from '../../draft/answers.ts';
import type { PackedDraft, QrDrawing } from '../../handover/pack-draft.ts';
import { LETTER_TYPE, letterFile } from '../../receipt/letter-file.ts';
import { saveFile } from '../../receipt/save-file.ts';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';

/** The draft for a navigator who is there: a code on the screen, or a file. Both are sealed to the navigators. */
export default function HandOver() {
  const { props, snapshot } = useForm();
  const { words, seal } = props;
  const { handover } = words;
  const { answers } = snapshot;
  const [made, setMade] = useState<{ of: Answers; packed: PackedDraft | 'packing' | 'failed' }>();
  // After a change on this step the code would still hold the earlier words.
  const packed = made?.of === answers ? made.packed : undefined;
  useEffect(() => {
    // Handing over is for places without signal: what it needs must be here before that.
    void loadPacker().catch(() => undefined);
  }, []);
  if (!seal) return null;
  // The key on paper is for lost keys, and would only make the code larger.
  const navigators = seal.recipients.slice(0, seal.navigators);
  const pack = async () => {
    setMade({ of: answers, packed: 'packing' });
    try {
      const { packDraft } = await loadPacker();
      setMade({ of: answers, packed: await packDraft(answers, navigators) });
    } catch {
      setMade({ of: answers, packed: 'failed' });
    }
  };
  const file = letterFile(answers.id);
  return (
    <section className="request-part request-handover">
      <h2>{handover.heading}</h2>
      <p>{handover.text}</p>
      <div role="status">
        {packed === 'packing' && <p>{handover.making}</p>}
        {packed === 'failed' && <p className="request-alert">{handover.failed}</p>}
        {typeof packed === 'object' && <Code code={packed.code} />}
      </div>
      {typeof packed === 'object' ? (
        <div className="request-actions">
          <button
            type="button"
            className="request-second"
            aria-describedby="handover-file"
            onClick={() => {
              saveFile(file, packed.file, LETTER_TYPE);
            }}
          >
            {handover.save}
          </button>
          <button
            type="button"
            className="request-link"
            onClick={() => {
              setMade(undefined);
            }}
          >
            {handover.hide}
          </button>
          <p className="request-hint" id="handover-file">
            {fill(handover.saveHint, { file })}
          </p>
        </div>
      ) : (
        <p>
          <button type="button" className="request-second" onClick={() => void pack()}>
            {handover.show}
          </button>
        </p>
      )}
    </section>
  );
}

/** Black on white in dark mode too: many readers do not know a code with its colours turned. */
function Code({ code }: { code: QrDrawing | undefined }) {
  const { handover } = useForm().props.words;
  if (!code) return <p>{handover.tooLong}</p>;
  const { size, path } = code;
  return (
    <>
      <svg
        className="request-qr"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={handover.alt}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <p>{handover.stay}</p>
    </>
  );
}

function loadPacker(): Promise<typeof import('../../handover/pack-draft.ts')> {
  return import('../../handover/pack-draft.ts');
}
