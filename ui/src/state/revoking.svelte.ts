import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";
import type { Instance } from "../backend/types/Instance";
import type { SignedOutOf } from "../backend/types/SignedOutOf";
import { m } from "../messages";

/** Many accounts being signed out at once: those of a server, or all there are. */
export class Revoking {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  results = $state.raw<readonly SignedOutOf[] | null>(null);
  /** What was typed to confirm it. */
  typed = $state("");

  /** `instance` is `null` for everything. */
  constructor(
    readonly backend: Backend,
    readonly instance: Instance | null,
    readonly accounts: readonly Account[],
  ) {}

  /** Everything hurts enough for a word; one server's accounts need a press. */
  get meant(): boolean {
    return this.instance !== null || this.typed.trim().toLocaleLowerCase() === m.revokeWord;
  }

  /** Asks the agent to revoke, prove and remove all of them. */
  async confirm(): Promise<void> {
    if (this.busy || !this.meant) return;
    this.busy = true;
    this.failure = null;
    try {
      this.results = await this.backend.signOutAll(this.instance?.origin ?? null);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
