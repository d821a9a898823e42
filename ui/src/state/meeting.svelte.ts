import { asFailure, type Backend } from "../backend/backend";
import type { Awaited } from "../backend/types/Awaited";
import type { Failure } from "../backend/types/Failure";
import type { Snapshot } from "../backend/types/Snapshot";

/** The accounts from another computer, one by one. Each is asked about once. */
export class Meeting {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  #skipped = $state.raw<ReadonlySet<number>>(new Set());

  constructor(readonly backend: Backend) {}

  /** The one that is asked about now; none if all were. */
  next(snapshot: Snapshot | null): Awaited | null {
    return snapshot?.awaited.find(({ id }) => !this.#skipped.has(id)) ?? null;
  }

  /** Leaves one for later. */
  async skip({ id }: Awaited): Promise<void> {
    this.#skipped = new Set([...this.#skipped, id]);
    await this.#try(() => this.backend.awaitLater(id));
  }

  /** Awaits one no longer, or none at all. */
  async forget(awaited: Awaited | null): Promise<void> {
    await this.#try(() => this.backend.forgetAwaited(awaited?.id ?? null));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
