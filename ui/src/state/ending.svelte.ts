import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";
import type { Session } from "../backend/types/Session";
import { m } from "../messages";

/** Something else that is signed in to an account being ended at the server. */
export class Ending {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  done = $state(false);

  constructor(
    readonly backend: Backend,
    readonly account: Account,
    readonly host: string,
    readonly session: Session,
  ) {}

  /** What people call it. */
  get name(): string {
    return this.session.name || m.sessionUnnamed;
  }

  /** Asks the agent for it. */
  async confirm(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await this.backend.sessionEnd(this.account.id, this.session.id);
      this.done = true;
    } catch (thrown) {
      const failure = asFailure(thrown);
      // It has ended already: that is what was wanted.
      if (failure.code === "no_such_session") this.done = true;
      else this.failure = failure;
    }
    this.busy = false;
  }
}
