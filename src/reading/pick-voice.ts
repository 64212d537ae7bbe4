// Ships to the browser, loaded when somebody listens.

/** What is asked of a voice; the browser's `SpeechSynthesisVoice` has it. */
export type Voice = {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
};

/**
 * A voice of this device for a language, the person's own first. Never one that is not local: such a voice sends the
 * words to a company, and what somebody reads here is nobody's business (Web Speech API, `localService`).
 */
export function pickVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const [wanted] = language.toLowerCase().split('-');
  const fitting = voices.filter(
    // Android writes "en_US".
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === wanted,
  );
  return fitting.find((voice) => voice.default) ?? fitting[0];
}
