// Ships to the browser, on the navigators' desk only.

/** What the desk can show instead of single letters. */
export const TOOLS = ['letters', 'report', 'handover', 'calls'] as const;
export type Tool = (typeof TOOLS)[number];
