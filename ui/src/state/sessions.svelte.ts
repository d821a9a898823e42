import { SvelteMap } from "svelte/reactivity";
import { asFailure, type Backend } from "../backend/backend";
import type { Failure } from "../backend/types/Failure";
import type { Session } from "../backend/types/Session";

/** What a server said, for so many milliseconds. */
const FRESH = 5 * 60_000;

/** What is known about an account's sessions. */
export interface Listed {
  /** Our own first; nothing before the first answer. */
  readonly list: readonly Session[] | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** When the server answered: milliseconds since 1970. */
  readonly at: number;
}

/** What the servers of the accounts that were looked at list as signed in. */
export class Sessions {
  readonly #known = new SvelteMap<string, Listed>();

  constructor(readonly backend: Backend) {}

  /** What is known; nothing if nobody looked. */
  of(account: string): Listed | null {
    return this.#known.get(account) ?? null;
  }

  /** Asks, unless that was done a moment ago. */
  async glance(account: string): Promise<void> {
    const known = this.#known.get(account);
    if (known === undefined || (!known.busy && Date.now() - known.at > FRESH)) await this.look(account);
  }

  /** Asks the server; once at a time for each account. */
  async look(account: string): Promise<void> {
    const before = this.#known.get(account);
    if (before?.busy === true) return;
    const list = before?.list ?? null;
    this.#known.set(account, { list, failure: null, busy: true, at: 0 });
    const answer = await this.#ask(account, list);
    this.#known.set(account, { ...answer, busy: false, at: Date.now() });
  }

  async #ask(account: string, before: readonly Session[] | null): Promise<Pick<Listed, "list" | "failure">> {
    try {
      const list = await this.backend.sessions(account);
      return { list: list.toSorted((a, b) => Number(b.current) - Number(a.current) || (b.used_at ?? 0) - (a.used_at ?? 0)), failure: null };
    } catch (thrown) {
      return { list: before, failure: asFailure(thrown) };
    }
  }
}
