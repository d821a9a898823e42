import type { Access } from "../backend/types/Access";
import { accessOf, scopesOf } from "../model/scopes";

/** What can be chosen with one press, and picking one by one. */
export type Choice = "read_only" | "everyday" | "everything" | "custom";

/** How much access is asked for. */
export class Choosing {
  choice = $state<Choice>("everyday");
  /** The families that are picked, for `custom`. */
  picked = $state<string[]>(["read", "post", "follow", "push"]);
  /** Scopes of a former sign-in that no choice stands for. */
  readonly #former: Access | null;

  /** `scopes` are those that an account had. */
  constructor(scopes: readonly string[]) {
    const access = accessOf(scopes);
    this.#former = typeof access === "string" ? null : access;
    if (typeof access === "string") this.choice = access;
  }

  /** What is asked for. */
  get access(): Access {
    if (this.#former !== null) return this.#former;
    return this.choice === "custom" ? { custom: { scopes: scopesOf(this.picked) } } : this.choice;
  }
}
