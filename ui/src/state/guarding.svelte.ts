import { asFailure, type Backend } from "../backend/backend";
import type { Failure } from "../backend/types/Failure";
import type { LockRule } from "../backend/types/LockRule";

/** When accounts are locked by themselves being changed. */
export class Guarding {
  /** Never if there is none. */
  minutes = $state<number | null>(null);
  withSession = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  done = $state(false);

  constructor(
    readonly backend: Backend,
    readonly rule: LockRule,
  ) {
    this.minutes = rule.after_minutes;
    this.withSession = rule.with_session;
  }

  /** Asks the agent for it. */
  async save(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await this.backend.setLockRule({ after_minutes: this.minutes, with_session: this.withSession });
      this.done = true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
