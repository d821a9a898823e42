import { asFailure, type Backend } from "../backend/backend";
import type { Activity } from "../backend/types/Activity";
import type { Failure } from "../backend/types/Failure";

/** So many lines come at once: fewer are the last. */
const PAGE = 100;
/** Snapshots come several a second: for so many milliseconds one look is enough. */
const PAUSE = 1000;

/** What apps did, as far as it was looked at. */
export class Log {
  account = $state<string | null>(null);
  app = $state<string | null>(null);
  /** Newest first; nothing before the first answer. */
  lines = $state.raw<readonly Activity[] | null>(null);
  /** There are older ones. */
  more = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Somebody looks at it. */
  #watched = false;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly backend: Backend) {}

  /** Somebody looks at it from now on; gives the end of that. */
  watch(): () => void {
    this.#watched = true;
    void this.look();
    return () => {
      this.#watched = false;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  }

  /** Something changed at the agent: there may be new lines. */
  changed(): void {
    // Who has gone back in time is not pulled away from there.
    const first = (this.lines?.length ?? 0) <= PAGE;
    if (!this.#watched || !first || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.look();
    }, PAUSE);
  }

  /** Asks for the newest lines that fit. */
  async look(): Promise<void> {
    await this.#ask(null);
  }

  /** Asks for older ones. */
  async older(): Promise<void> {
    const last = this.lines?.at(-1);
    if (last !== undefined && !this.busy) await this.#ask(last.number);
  }

  async #ask(before: number | null): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const lines = await this.backend.activity({ account: this.account, app: this.app, before });
      if (turn !== this.#turn) return;
      this.lines = before === null ? lines : [...(this.lines ?? []), ...lines];
      this.more = lines.length >= PAGE;
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    }
    if (turn === this.#turn) this.busy = false;
  }
}
