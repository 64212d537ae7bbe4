// Ships to the browser, on the navigators' desk only.

/** What time it is, and where. */
export interface DeskClock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the network's time zone. */
  readonly zone: string;
}
