// Ships to the browser, on the navigators' desk only.
/** A neighbor's own words, each line by itself, in the direction they were written in. */
export function Quote({ lines }: { lines: readonly string[] }) {
  return (
    <blockquote className="letter-quote">
      {lines.map((line, at) => (
        <p key={at} dir="auto">
          {line}
        </p>
      ))}
    </blockquote>
  );
}
