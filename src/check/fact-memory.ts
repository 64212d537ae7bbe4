/**
 * What files without a mistake of their own said when they were last read. Reading YAML and Markdown takes most of the time
 * of a check; what files say of each other, and of the day, is checked each time.
 */
export type FactMemory = {
  /** What the schema made of a file with this text; nothing when it was never read, or had a mistake. */
  recall: (schema: string, text: string) => Record<string, unknown> | undefined;
  keep: (schema: string, text: string, facts: Record<string, unknown>) => void;
};
