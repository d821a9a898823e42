import { asFailure, type Backend } from "../backend/backend";
import type { Access } from "../backend/types/Access";
import type { Account } from "../backend/types/Account";
import type { Failure } from "../backend/types/Failure";
import type { Preview } from "../backend/types/Preview";
import type { SignIn } from "../backend/types/SignIn";
import type { Snapshot } from "../backend/types/Snapshot";
import { accessOf } from "../model/scopes";

/** Which of the steps the person looks at: the browser's part ends in `ready` or `other`. */
export type Stage = "where" | "confirm" | "browser";

/** One person adding one account, or signing one in again: the four steps and what they know. */
export class Adding {
  stage = $state<Stage>("where");
  /** What was typed. */
  text = $state("");
  access = $state<Access>("everyday");
  preview = $state.raw<Preview | null>(null);
  /** The sign-in, from when the browser was opened. */
  signIn = $state.raw<SignIn | null>(null);
  /** What went wrong in this step. */
  failure = $state.raw<Failure | null>(null);
  /** What is being asked for, if anything is. */
  busy = $state<"look" | "begin" | "rest" | null>(null);
  /** When the link ends: seconds since 1970. */
  expiresAt = $state<number | null>(null);

  /** An answer that comes back in another turn than it was asked in is dropped. */
  #turn = 0;
  #seen = false;
  #latest: Snapshot | null = null;

  /** `account` is the one to be signed in again. */
  constructor(
    readonly backend: Backend,
    readonly account: Account | null,
  ) {
    if (account === null) return;
    this.text = account.handle;
    this.access = accessOf(account.scopes);
    this.stage = "browser";
    void this.begin();
  }

  /** Finds out what stands at the address. */
  async look(): Promise<void> {
    await this.#ask(
      "look",
      () => this.backend.preview(this.text),
      (preview) => {
        this.preview = preview;
        this.stage = "confirm";
      },
    );
  }

  /** Registers and opens the browser. */
  async begin(): Promise<void> {
    this.#drop();
    await this.#ask(
      "begin",
      () => this.backend.signInBegin(this.text, this.access, this.account?.id ?? null),
      (signIn) => {
        this.#adopt(signIn);
        this.stage = "browser";
      },
      (late) => void this.backend.signInCancel(late.id).catch(() => undefined),
    );
  }

  /** Opens the browser again. */
  async openAgain(): Promise<void> {
    const { signIn } = this;
    if (signIn !== null) await this.#ask("rest", () => this.backend.signInOpen(signIn.id), () => undefined);
  }

  /** Copies the link; tells whether it worked. */
  async copyLink(): Promise<boolean> {
    const { signIn } = this;
    let copied = false;
    if (signIn !== null) await this.#ask("rest", () => this.backend.signInCopyLink(signIn.id), () => (copied = true));
    return copied;
  }

  /** Keeps the account that came back although another was asked for. */
  async keep(): Promise<void> {
    const { signIn } = this;
    if (signIn !== null) await this.#ask("rest", () => this.backend.signInKeep(signIn.id), (kept) => this.#take(kept));
  }

  /** One step back; what was begun is cancelled. */
  async back(): Promise<void> {
    this.stop();
    if (this.stage === "browser") {
      if (this.preview !== null) this.stage = "confirm";
      else await this.look();
    } else {
      this.stage = "where";
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#turn += 1;
    this.busy = null;
    this.failure = null;
    this.#drop();
  }

  /** The text changed: what was said about the old one no longer holds. */
  typed(): void {
    this.#turn += 1;
    this.busy = null;
    this.failure = null;
  }

  /** Takes what a snapshot says about this sign-in. */
  follow(snapshot: Snapshot): void {
    this.#latest = snapshot;
    const mine = this.signIn;
    if (mine === null) return;
    const found = snapshot.sign_ins.find((signIn) => signIn.id === mine.id);
    if (found !== undefined) {
      this.#seen = true;
      this.#take(found);
    } else if (this.#seen && (mine.step.kind === "waiting" || mine.step.kind === "exchanging")) {
      const failure: Failure = { code: "no_such_sign_in", remedy: { kind: "start_again" } };
      this.signIn = { ...mine, step: { kind: "failed", failure, pending: false } };
    }
  }

  /** A snapshot may have told more of it before the answer came. */
  #adopt(begun: SignIn): void {
    const told = this.#latest?.sign_ins.find((signIn) => signIn.id === begun.id);
    this.#seen = told !== undefined;
    this.#take(told ?? begun);
  }

  #take(signIn: SignIn): void {
    this.signIn = signIn;
    if (signIn.step.kind === "waiting") this.expiresAt = signIn.step.expires_at;
  }

  #drop(): void {
    const { signIn } = this;
    this.signIn = null;
    if (signIn === null || signIn.step.kind === "ready") return;
    void this.backend.signInCancel(signIn.id).catch(() => undefined);
  }

  async #ask<Answer>(asking: "look" | "begin" | "rest", ask: () => Promise<Answer>, take: (answer: Answer) => void, late?: (answer: Answer) => void): Promise<void> {
    const turn = ++this.#turn;
    this.busy = asking;
    this.failure = null;
    try {
      const answer = await ask();
      if (turn === this.#turn) take(answer);
      else late?.(answer);
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    }
    if (turn === this.#turn) this.busy = null;
  }
}
