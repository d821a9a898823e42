import { asFailure, type Backend } from "../backend/backend";
import type { Backup } from "../backend/types/Backup";
import type { Failure } from "../backend/types/Failure";
import type { Storage } from "../backend/types/Storage";

/** Where secrets are stored, and the copies of our own. */
export class Storing {
  /** Nothing before the first answer. */
  storage = $state.raw<Storage | null>(null);
  /** Newest first; nothing before the first answer. */
  backups = $state.raw<readonly Backup[] | null>(null);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);

  constructor(readonly backend: Backend) {}

  /** Asks for both. What cannot be said is left out. */
  async look(): Promise<void> {
    const [storage, backups] = await Promise.allSettled([this.backend.storage(), this.backend.backups()]);
    if (storage.status === "fulfilled") this.storage = storage.value;
    if (backups.status === "fulfilled") this.backups = backups.value;
  }

  /** Makes a copy now; says whether there is one. */
  async backUp(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await this.backend.makeBackup();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    await this.look();
    this.busy = false;
    return this.failure === null;
  }
}
