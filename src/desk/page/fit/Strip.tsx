// Ships to the browser, on the navigators' desk only.
/** Quilt blocks sewn one under the other; an empty place where nothing fits yet. Decoration. */
export function Strip({ blocks }: { blocks: readonly string[] }) {
  return (
    <span className="fit-strip" aria-hidden="true">
      {blocks.map((svg, at) =>
        svg === '' ? (
          <span key={at} className="fit-empty" />
        ) : (
          <span key={at} dangerouslySetInnerHTML={{ __html: svg }} />
        ),
      )}
    </span>
  );
}
