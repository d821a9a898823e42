import { asFailure } from "../backend/backend";
import type { Choice } from "../backend/types/Choice";
import type { Failure } from "../backend/types/Failure";
import type { Lifetime } from "../backend/types/Lifetime";
import type { Prompt } from "../backend/types/Prompt";
import type { PromptAnswer } from "../backend/types/PromptAnswer";
import type { Share } from "../backend/types/Share";
import { dangerOf, type Danger } from "../model/scopes";
import type { Asking } from "./asking";

/** For so many milliseconds nothing answers: a moment longer than the window's process waits itself. */
export const UNREAD = 1100;

/** What is still to be done before it can be allowed. */
export type Missing = "read" | "account" | "agree" | "nothing";

/** One question: what the person chose so far, and when it can be answered. */
export class Question {
  /** Nothing is chosen for the person where there is a choice. */
  account = $state<string | null>(null);
  lifetime = $state<Lifetime>("once");
  share = $state<Share>("own_token");
  /** The person agreed to what it changes, and to sharing the account's access. */
  agreed = $state(false);
  agreedToShare = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** It was there long enough to be read. */
  #read = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly asking: Asking,
    readonly prompt: Prompt,
  ) {
    this.lifetime = prompt.lifetimes[0] ?? "once";
    if (prompt.choices.length === 1) this.choose(prompt.choices[0]?.account ?? null);
  }

  get choice(): Choice | null {
    return this.prompt.choices.find(({ account }) => account === this.account) ?? null;
  }

  /** Whose tokens are to be had; of all accounts alike before one is chosen, else nothing. */
  get shares(): readonly Share[] {
    const [first, ...rest] = this.prompt.choices;
    if (this.choice !== null) return this.choice.shares;
    const alike = rest.every(({ shares }) => shares.join() === first?.shares.join());
    return alike ? (first?.shares ?? []) : [];
  }

  get danger(): Danger {
    return dangerOf(this.prompt.scopes);
  }

  get missing(): Missing {
    if (this.account === null) return "account";
    const agreed = (this.danger === null || this.agreed) && (this.share === "own_token" || this.agreedToShare);
    if (!agreed) return "agree";
    return this.#read ? "nothing" : "read";
  }

  /** Chooses an account, and the better one of what is to be had there. */
  choose(account: string | null): void {
    this.account = account;
    this.agreedToShare = false;
    const shares = this.choice?.shares ?? [];
    if (!shares.includes(this.share)) this.share = shares[0] ?? "own_token";
  }

  /** It was shown, or came to the front, or is being typed at blindly: nothing answers for a moment. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#read = false;
    this.#timer = setTimeout(() => (this.#read = true), UNREAD);
  }

  /** A key is pressed: one that comes before anything can have been read is meant for something else. */
  pressed(key: string): void {
    if (!this.#read && key !== "Tab" && key !== "Shift") this.rest();
  }

  /** Nothing more is answered here. */
  leave(): void {
    clearTimeout(this.#timer);
  }

  async allow(): Promise<void> {
    const { account, lifetime, share } = this;
    if (account !== null && this.missing === "nothing") await this.#answer({ kind: "allow", account, lifetime, share });
  }

  /** Says no; `forever` also to every other time. */
  async deny(forever = false): Promise<void> {
    if (this.#read) await this.#answer({ kind: forever ? "never" : "deny" });
  }

  async #answer(answer: PromptAnswer): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await this.asking.answer(this.prompt.id, answer);
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.rest();
    }
    this.busy = false;
  }
}
