import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";
import type { SignedOut } from "../backend/types/SignedOut";

/** One account being signed out. */
export class Leaving {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  result = $state.raw<SignedOut | null>(null);

  constructor(
    readonly backend: Backend,
    readonly account: Account,
    readonly host: string,
  ) {}

  /** Asks the agent to revoke, prove and remove. */
  async confirm(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      this.result = await this.backend.signOut(this.account.id);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
