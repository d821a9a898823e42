import { asFailure, type Backend } from "../backend/backend";
import type { App } from "../backend/types/App";
import type { Failure } from "../backend/types/Failure";
import { m, type Line } from "../messages";
import { nameOf } from "../model/apps";

/** Everything being taken back that an app may do, or that all apps may. */
export class Withdrawing {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  done = $state(false);

  /** `app` is `null` for all of them. */
  constructor(
    readonly backend: Backend,
    readonly app: App | null,
  ) {}

  /** What came of it. */
  get said(): Line {
    return this.app === null ? [m.withdrawnAll] : m.withdrawnEverything({ app: nameOf(this.app) });
  }

  /** Asks the agent for it. */
  async confirm(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await (this.app === null ? this.backend.withdrawAll() : this.backend.withdraw(this.app.id, null));
      this.done = true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
