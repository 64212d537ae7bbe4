declare module 'subset-font' {
  /** Cuts a font down to the letters of a text; `variationAxes` fixes a variable font at one instance. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
