import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { asFailure, type Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";

/** The checks that are under way, and those that failed. */
export class Checks {
  readonly running = new SvelteSet<string>();
  readonly failed = new SvelteMap<string, Failure>();

  constructor(
    readonly backend: Backend,
    readonly done: (account: Account) => void,
  ) {}

  /** Asks the server now; once at a time for each account. */
  async check(id: string): Promise<void> {
    if (this.running.has(id)) return;
    this.running.add(id);
    this.failed.delete(id);
    try {
      this.done(await this.backend.check(id));
    } catch (thrown) {
      this.failed.set(id, asFailure(thrown));
    }
    this.running.delete(id);
  }
}
