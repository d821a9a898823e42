import { asFailure, type Backend } from "../backend/backend";
import type { Destination } from "../backend/types/Destination";
import type { Failure } from "../backend/types/Failure";
import type { Snapshot } from "../backend/types/Snapshot";

/** The agent's snapshot, as it comes. */
export class Live {
  /** The newest one; nothing before the first. */
  snapshot = $state.raw<Snapshot | null>(null);
  /** What was typed in the other window is gone, with the window. */
  lost = $state(false);
  /** Why there is none. */
  failure = $state.raw<Failure | null>(null);

  constructor(
    readonly backend: Backend,
    readonly on: (snapshot: Snapshot) => void,
    readonly go: (at: Destination) => void,
  ) {}

  /** Begins to watch, or begins anew. */
  async connect(): Promise<void> {
    this.failure = null;
    try {
      await this.backend.watch(
        (snapshot) => {
          this.snapshot = snapshot;
          this.on(snapshot);
        },
        (lost) => (this.lost = lost),
        this.go,
      );
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}
