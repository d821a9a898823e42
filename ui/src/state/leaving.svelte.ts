import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";

/** What is asked for: to be signed out, or to be removed without the server's word. */
export type Way = "out" | "remove";

/** One account being signed out, or removed although the server has not confirmed it. */
export class Leaving {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  result = $state<"revoked" | "waiting" | "removed" | null>(null);
  way = $state<Way>("out");

  constructor(
    readonly backend: Backend,
    readonly account: Account,
    readonly host: string,
    way: Way = "out",
  ) {
    this.way = way;
  }

  /** Turns to removing it anyway. */
  anyway(): void {
    this.way = "remove";
    this.result = null;
    this.failure = null;
  }

  /** Asks the agent for it. */
  async confirm(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      if (this.way === "out") {
        this.result = await this.backend.signOut(this.account.id);
      } else {
        await this.backend.remove(this.account.id);
        this.result = "removed";
      }
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
