import { asFailure, type Backend, type SecretWanted } from "../backend/backend";
import type { Backup } from "../backend/types/Backup";
import type { Failure } from "../backend/types/Failure";
import { m, type Line } from "../messages";

/** What is done about accounts that are not open. */
export class Opening {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Newest first; not asked for yet. */
  backups = $state.raw<readonly Backup[] | null>(null);
  /** Whether the person is asked if they mean to start anew. */
  asking = $state(false);

  constructor(
    readonly backend: Backend,
    /** Says what was done, once the accounts are open. */
    readonly done: (words: Line) => void,
  ) {}

  /** With the key in the keyring, or looks once more. */
  unlock(): Promise<void> {
    return this.#ask(() => this.backend.unlock());
  }

  /** Opens the window in which a passphrase is typed. */
  type(kind: Exclude<SecretWanted, { readonly sign_in: string }>["kind"]): Promise<void> {
    return this.#ask(() => this.backend.openSecret({ kind }));
  }

  /** Looks which backups there are. */
  look(): Promise<void> {
    return this.#ask(async () => {
      this.backups = await this.backend.backups();
    });
  }

  /** Puts one in the place of what is damaged. */
  restore(name: string): Promise<void> {
    return this.#ask(async () => this.done(m.restored({ path: (await this.backend.restore(name)).path })));
  }

  /** Begins an empty file. */
  startAnew(): Promise<void> {
    return this.#ask(async () => {
      const { path } = await this.backend.startAnew();
      this.asking = false;
      this.done(m.startedAnew({ path }));
    });
  }

  async #ask(ask: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await ask();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
