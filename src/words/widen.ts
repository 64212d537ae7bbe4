/** The shape of one language's words, with every sentence free: what other languages must fill. */
export type Widen<Words> = Words extends string
  ? string
  : Words extends number
    ? number
    : { readonly [Key in keyof Words]: Widen<Words[Key]> };
