// Ships to the browser, loaded when a navigator takes something over.

/** Lets a person choose a file. The same file can be chosen twice. */
export function FileButton({ id, label, describedBy, onFile }: FileButtonProps) {
  return (
    <p className="request-file">
      <input
        id={id}
        type="file"
        aria-describedby={describedBy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void onFile(file);
        }}
      />
      <label className="request-second" htmlFor={id}>
        {label}
      </label>
    </p>
  );
}

interface FileButtonProps {
  id: string;
  label: string;
  /** Ids of what explains it or says what was wrong. */
  describedBy?: string;
  onFile: (file: File) => Promise<void> | void;
}
