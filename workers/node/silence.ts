/** Hears that a worker has fallen silent: it answers none of so many questions. Counted, for a computer may sleep. */

export interface Silence {
  /** Milliseconds between questions, and how many must go without an answer. */
  readonly every: number;
  readonly misses: number;
}

/** Asks, again and again, while a call is under way; returns what ends that. */
export const listenFor =
  (beat: () => Promise<unknown>, { every, misses }: Silence) =>
  (silent: (why: Error) => void): (() => void) => {
    let [asked, missed] = [false, 0];
    const answered = (): void => {
      [asked, missed] = [false, 0];
    };
    const timer = setInterval(() => {
      if (asked) missed++;
      else void beat().then(answered);
      asked = true;
      if (missed === misses) silent(new Error(`it was silent for ${(every * misses) / 1000} s`));
    }, every);
    return () => clearInterval(timer);
  };
