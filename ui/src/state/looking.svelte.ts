import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";

/** How an account looks here being changed. */
export class Looking {
  label = $state("");
  color = $state<string | null>(null);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  done = $state(false);

  constructor(
    readonly backend: Backend,
    readonly account: Account,
  ) {
    this.label = account.label;
    this.color = account.color;
  }

  /** Asks the agent for it. */
  async save(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await this.backend.setLook(this.account.id, this.label.trim(), this.color);
      this.done = true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
