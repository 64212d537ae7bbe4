// Ships to the browser.

/** Prints the page: the person's words, which `PaperSheet` puts on paper, or the receipt. */
export function PrintButton({ children, look = 'second' }: PrintButtonProps) {
  return (
    <button
      type="button"
      className={`request-${look}`}
      onClick={() => {
        window.print();
      }}
    >
      {children}
    </button>
  );
}

interface PrintButtonProps {
  children: string;
  /** How much it weighs beside its neighbors. */
  look?: 'first' | 'second' | 'link';
}
