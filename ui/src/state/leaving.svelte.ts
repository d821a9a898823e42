import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";
import type { Instance } from "../backend/types/Instance";

/** What is asked for: to be signed out, or to be removed without the server's word. */
export type Way = "out" | "remove";

/** One account being signed out, or removed although the server has not confirmed it. */
export class Leaving {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  result = $state<"revoked" | "waiting" | "removed" | null>(null);
  way = $state<Way>("out");
  /** It was asked once more, and nothing has changed. */
  still = $state(false);

  constructor(
    readonly backend: Backend,
    readonly account: Account,
    readonly instance: Instance,
    way: Way = "out",
  ) {
    this.way = way;
  }

  get host(): string {
    return this.instance.host;
  }

  /** Only the server's own page ends the access. */
  get byPage(): boolean {
    return !this.instance.offers.includes("revocation");
  }

  /** The agent was asked already, and the server still honours the access. */
  get waits(): boolean {
    return this.result === "waiting" || this.account.state.kind === "waiting_to_sign_out";
  }

  /** Turns to removing it anyway. */
  anyway(): void {
    this.way = "remove";
    this.result = null;
    this.failure = null;
  }

  /** Asks the agent for it. */
  async confirm(): Promise<void> {
    const before = this.waits;
    await this.#ask(async () => {
      this.still = false;
      if (this.way === "out") {
        this.result = await this.backend.signOut(this.account.id);
        this.still = before && this.result === "waiting";
      } else {
        await this.backend.remove(this.account.id);
        this.result = "removed";
      }
    });
  }

  /** Opens the page on which the access is ended; also while the agent asks the server. */
  async openPage(): Promise<void> {
    this.failure = null;
    try {
      await this.backend.sessionsPage(this.account.id);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  async #ask(ask: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await ask();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
