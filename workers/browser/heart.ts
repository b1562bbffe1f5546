/** Notices a worker that has fallen silent, by counting beats: a computer sleeps, and a hidden page is slowed down. */

const BEAT_MS = 500;
/** So long it may be silent until it has said itself for how long: it is still being loaded. */
const LOADING_MS = 30_000;

export interface HeartOptions {
  /** Asks for a sign of life; answers with the milliseconds for which there may be none from then on. */
  readonly ping: () => Promise<number>;
  readonly silent: () => void;
  /** Whether somebody looks: otherwise the browser may hold up this page, its workers, or both. */
  readonly awake: () => boolean;
}

/** Beats until it is stopped. Only beats in a page that is awake count. */
export function startHeart({ ping, silent, awake }: HeartOptions): () => void {
  let allowed = LOADING_MS;
  let asked = false;
  let missed = 0;
  const answered = (ms: number): void => {
    allowed = ms;
    asked = false;
    missed = 0;
  };
  const timer = setInterval(() => {
    if (!awake()) missed = 0;
    else if (!asked) {
      asked = true;
      void ping().then(answered);
    } else if (++missed * BEAT_MS >= allowed) silent();
  }, BEAT_MS);
  return () => clearInterval(timer);
}
