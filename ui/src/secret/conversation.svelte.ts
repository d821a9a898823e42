import { asFailure } from "../backend/backend";
import type { Failure } from "../backend/types/Failure";
import type { SignInStep } from "../backend/types/SignInStep";
import type { Errand, Handed, Heard } from "./errand";

/** What a form does with what is said. */
interface Hearer {
  /** The sign-in waits for something: for the first time, or once more. */
  arrive(step: SignInStep): void;
  /** Nothing more is typed: what was is to be forgotten. */
  forget(): void;
}

/** A sign-in that goes on in this window: how far it is, and what is handed over for it. */
export class Conversation {
  /** What it waits for, or waited for while the server is being asked. */
  step = $state.raw<SignInStep | null>(null);
  failure = $state.raw<Failure | null>(null);
  over = $state(false);
  #sending = $state(false);
  #asking = $state(false);
  #revision = -1;

  constructor(
    readonly errand: Errand,
    readonly hearer: Hearer,
  ) {}

  /** The server is being asked. */
  get busy(): boolean {
    return this.#sending || this.#asking;
  }

  /** Hears from now on how far the sign-in is. */
  async follow(): Promise<void> {
    try {
      await this.errand.follow((heard) => this.#take(heard));
    } catch {
      this.#end();
    }
  }

  /** Hands over what was typed, once at a time. */
  async hand(typed: Handed): Promise<void> {
    if (this.busy || this.over) return;
    this.#sending = true;
    this.failure = null;
    try {
      const heard = await this.errand.submit(typed);
      if (heard === null || "told" in heard) this.#end();
      else this.#take(heard);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.#sending = false;
  }

  /** Something is typed: what was wrong with it may no longer be. */
  edited(): void {
    this.failure = null;
  }

  /** Closes the window. */
  async cancel(): Promise<void> {
    this.#end();
    await this.errand.cancel().catch(() => undefined);
  }

  #take({ revision, step }: Heard): void {
    if (revision < this.#revision || this.over) return;
    this.#revision = revision;
    this.#asking = step.kind === "exchanging";
    if (this.#asking) return;
    this.step = step;
    this.failure = "failure" in step ? step.failure : null;
    this.hearer.arrive(step);
  }

  #end(): void {
    this.over = true;
    this.hearer.forget();
  }
}
