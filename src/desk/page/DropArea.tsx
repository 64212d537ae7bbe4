// Ships to the browser, on the navigators' desk only.
import { useEffect, useState } from 'react';
import { useOpenDesk } from '../desk-context.ts';

/** Takes files that are dropped anywhere on the page, and says so while they are held over it. */
export function DropArea() {
  const { desk, props, session } = useOpenDesk();
  const { practice } = desk;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser would open the file in the place of this page.
      event.preventDefault();
      setOver(!practice);
    };
    const onOut = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      if (!practice) void session.addFiles(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onOut);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onOut);
      window.removeEventListener('drop', onDrop);
    };
  }, [practice, session]);
  return over ? <p className="desk-drop">{props.words.frame.drop}</p> : null;
}
