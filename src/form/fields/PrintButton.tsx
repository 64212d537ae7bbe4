// Ships to the browser.

/** Prints the person's words, which `PaperSheet` puts on paper. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button
      type="button"
      className="request-second"
      onClick={() => {
        window.print();
      }}
    >
      {children}
    </button>
  );
}
