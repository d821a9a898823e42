import { asFailure, type Backend } from "../backend/backend";
import type { AddressRead } from "../backend/types/AddressRead";
import type { Code } from "../backend/types/Code";
import type { Failure } from "../backend/types/Failure";

/** After so many milliseconds without a key, what was typed is read. */
const PAUSE = 250;
/** After so many, somebody has stopped in the middle of a word. */
const STOPPED = 1200;
/** What is wrong with every address while it is not yet all there. */
const unfinished: ReadonlySet<Code> = new Set(["address_no_dot", "address_no_server", "address_bad_host", "address_bad_handle"]);

/** Reads an address while it is typed, and says what is wrong once that is fair. */
export class Reading {
  problem = $state.raw<Failure | null>(null);
  read = $state.raw<AddressRead | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(readonly backend: Backend) {}

  /** The text has changed. */
  type(text: string): void {
    this.stop();
    this.problem = null;
    this.read = null;
    if (text.trim() !== "") this.#later(text, PAUSE);
  }

  /** Nobody wants to know any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #later(text: string, pause: number): void {
    const turn = this.#turn;
    this.#timer = setTimeout(() => void this.#ask(text, pause, turn), pause);
  }

  async #ask(text: string, pause: number, turn: number): Promise<void> {
    try {
      const read = await this.backend.readAddress(text);
      if (turn === this.#turn) this.read = read;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const failure = asFailure(thrown);
      if (pause === PAUSE && unfinished.has(failure.code)) this.#later(text, STOPPED - PAUSE);
      else this.problem = failure;
    }
  }
}
