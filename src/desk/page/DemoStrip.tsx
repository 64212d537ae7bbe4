// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../desk-context.ts';

/** Says what is invented here, and warns where the keys protect nobody. Nothing in a network that is really used. */
export function DemoStrip() {
  const { desk, props } = useOpenDesk();
  const { demo, practice } = props.words.frame;
  if (desk.practice) return <Strip {...practice} practice />;
  return props.seal?.published ? <Strip {...demo} /> : null;
}

function Strip({ name, text, practice }: { name: string; text: string; practice?: boolean }) {
  return (
    <p className="desk-strip" data-practice={practice}>
      <strong className="brick">{name}</strong> {text}
    </p>
  );
}
