import { createSubscriber } from "svelte/reactivity";

/** The present time, read again at an interval, and only while something on the page shows it. */
class Clock {
  readonly #subscribe: () => void;

  constructor(interval: number) {
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, interval);
      return () => clearInterval(timer);
    });
  }

  /** Seconds since 1970. */
  get now(): number {
    this.#subscribe();
    return Date.now() / 1000;
  }
}

/** For “3 minutes ago”. */
export const calm = new Clock(20_000);

/** For what is counted down. */
export const quick = new Clock(500);
