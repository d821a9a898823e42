import { asFailure, type Backend } from "../backend/backend";
import type { Access } from "../backend/types/Access";
import type { Account } from "../backend/types/Account";
import type { Awaited } from "../backend/types/Awaited";
import type { Failure } from "../backend/types/Failure";
import type { Offer } from "../backend/types/Offer";
import type { Preview } from "../backend/types/Preview";
import type { SignIn } from "../backend/types/SignIn";
import type { SignInBy } from "../backend/types/SignInBy";
import type { Snapshot } from "../backend/types/Snapshot";
import type { WayBack } from "../backend/types/WayBack";
import { shortHandle } from "../model/handle";
import { bestWay } from "../model/offers";
import { Choosing } from "./choosing.svelte";

/** Which of the steps the person looks at: the browser's part ends in what came back. */
export type Stage = "where" | "confirm" | "browser";

/** One person adding one account, or signing one in again: the four steps and what they know. */
export class Adding {
  stage = $state<Stage>("where");
  /** What was typed. */
  text = $state("");
  preview = $state.raw<Preview | null>(null);
  /** The sign-in, from when it was begun. */
  signIn = $state.raw<SignIn | null>(null);
  /** What went wrong in this step. */
  failure = $state.raw<Failure | null>(null);
  /** What is being asked for, if anything is. */
  busy = $state<"look" | "begin" | "rest" | null>(null);
  /** What was begun by, or is to be; `null` for the server's best way. */
  by = $state<SignInBy | null>(null);
  /** When the link or the code ends: seconds since 1970. */
  expiresAt = $state<number | null>(null);
  /** The person was warned that the server looks like another one, and goes on. */
  trusted = $state(false);
  readonly choosing: Choosing;

  /** An answer that comes back in another turn than it was asked in is dropped. */
  #turn = 0;
  #seen = false;
  #latest = $state.raw<Snapshot | null>(null);

  /** `account` is the one to be signed in again; `awaited` came from another computer, and is to be signed in here. */
  constructor(
    readonly backend: Backend,
    readonly account: Account | null,
    latest: Snapshot | null = null,
    readonly awaited: Awaited | null = null,
  ) {
    this.#latest = latest;
    this.choosing = new Choosing(account?.scopes ?? awaited?.scopes ?? []);
    if (awaited !== null) {
      this.text = awaited.address;
      this.stage = "browser";
      void this.begin();
    }
    if (account === null) return;
    this.text = account.handle;
    // It is here already: whom it looks like was said when it was added.
    this.trusted = true;
    this.stage = "browser";
    void this.begin();
  }

  /** One that was begun before the page was loaded anew. */
  static goOn(backend: Backend, signIn: SignIn, latest: Snapshot): Adding {
    const adding = new Adding(backend, null, latest);
    adding.text = signIn.host;
    adding.stage = "browser";
    adding.#adopt(signIn);
    return adding;
  }

  /** How much is asked for; nothing where the server has only one kind. */
  get access(): Access | null {
    return this.offers?.includes("scopes") === false ? null : this.choosing.access;
  }

  /** What the server has, once that is known. */
  get offers(): readonly Offer[] | null {
    const { account } = this;
    const known = account === null ? undefined : this.#latest?.instances.find(({ origin }) => origin === account.origin);
    return this.preview?.instance.offers ?? known?.offers ?? null;
  }

  /** What it is signed in by, as far as that is known. */
  get way(): SignInBy {
    return this.signIn?.by ?? this.by ?? bestWay(this.offers ?? []);
  }

  /** Finds out what stands at the address. */
  async look(): Promise<void> {
    await this.#ask(
      "look",
      () => this.backend.preview(this.text),
      (preview) => {
        this.preview = preview;
        this.trusted = false;
        this.stage = "confirm";
      },
    );
  }

  /** Looks at another server instead. */
  async lookAt(text: string): Promise<void> {
    this.text = text;
    await this.look();
  }

  /** Registers and opens the browser, or the window in which something is typed. */
  async begin(by: SignInBy | null = this.by): Promise<void> {
    this.#drop();
    this.by = by;
    await this.#ask(
      "begin",
      () => {
        const shown = this.preview?.instance.origin ?? null;
        return this.backend.signInBegin(this.text, this.access, this.account?.id ?? null, this.by, this.trusted, shown);
      },
      (signIn) => {
        this.#adopt(signIn);
        this.stage = "browser";
      },
      (late) => this.#end(late),
    );
    await this.type();
    // What nobody looked at yet is shown before it is believed.
    if (this.failure?.code === "looks_alike" && this.preview === null) await this.look();
    const { preview, failure } = this;
    // The servers that are known may have changed since the preview.
    if (failure?.code === "looks_alike" && failure.detail !== undefined && preview !== null) {
      this.preview = { ...preview, looks_like: failure.detail };
      this.failure = null;
      this.trusted = false;
    }
    // What stands there now has to be shown before it is begun.
    if (failure?.code === "foreign_endpoint" && preview !== null) this.stage = "where";
  }

  /** Begins once more for whoever the browser then signs in. */
  async asSomebodyElse(): Promise<void> {
    if (this.signIn !== null) this.text = this.signIn.host;
    await this.begin();
  }

  /** Begins once more with another way back. */
  async anotherWay(way: WayBack): Promise<void> {
    const { signIn } = this;
    if (signIn === null) return;
    await this.#ask(
      "rest",
      () => this.backend.signInAnotherWay(signIn.id, way),
      (begun) => this.#adopt(begun),
      (late) => this.#end(late),
    );
  }

  /** Lets the person bring what the browser ended at, in a window of its own. */
  async paste(): Promise<void> {
    const { signIn } = this;
    if (signIn !== null) await this.#rest(() => this.backend.openSecret({ kind: "paste", sign_in: signIn.id }));
  }

  /** Lets the person type what the sign-in waits for, in a window of its own. */
  async type(): Promise<void> {
    const { signIn } = this;
    if (signIn === null || (signIn.by !== "password" && signIn.by !== "new_account") || !isOpen(signIn)) return;
    const known = this.account ?? this.awaited;
    const name = (known === null ? this.preview?.user : shortHandle(known.handle).slice(1)) ?? "";
    const wanted = { kind: signIn.by, sign_in: signIn.id, name } as const;
    await this.#rest(() => this.backend.openSecret(wanted));
  }

  /** Signs in to the account that was made, now that its e-mail address is confirmed. */
  async confirmed(): Promise<void> {
    await this.begin(bestWay(this.offers ?? []));
  }

  /** Opens the browser again. */
  async openAgain(): Promise<void> {
    const { signIn } = this;
    if (signIn !== null) await this.#rest(() => this.backend.signInOpen(signIn.id));
  }

  /** Copies the link; tells whether it worked. */
  async copyLink(): Promise<boolean> {
    const { signIn } = this;
    let copied = false;
    if (signIn !== null) await this.#ask("rest", () => this.backend.signInCopyLink(signIn.id), () => (copied = true));
    return copied;
  }

  /** Keeps what came back although it was asked for differently. */
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
    // What is locked or away says nothing about sign-ins.
    if (snapshot.lock !== "open") return;
    this.#latest = snapshot;
    const mine = this.signIn;
    if (mine === null) return;
    const found = newest(snapshot, mine.id);
    if (found !== undefined) {
      this.#seen = true;
      this.#take(found);
    } else if (this.#seen && isOpen(mine)) {
      const failure: Failure = { code: "no_such_sign_in", remedy: { kind: "start_again" } };
      this.signIn = { ...mine, step: { kind: "failed", failure, pending: false } };
    }
  }

  /** A snapshot may have told more of it before the answer came. */
  #adopt(begun: SignIn): void {
    const told = this.#latest === null ? undefined : newest(this.#latest, begun.id);
    this.#seen = told !== undefined;
    this.#take(told ?? begun);
  }

  #take(signIn: SignIn): void {
    this.signIn = signIn;
    const { step } = signIn;
    if (step.kind === "waiting" || step.kind === "device") this.expiresAt = step.expires_at;
  }

  #drop(): void {
    const { signIn } = this;
    this.signIn = null;
    if (signIn !== null) this.#end(signIn);
  }

  /** What is done, or stands in another's place, needs no end. */
  #end(signIn: SignIn): void {
    if (["ready", "replaced", "awaiting_approval", "awaiting_confirmation"].includes(signIn.step.kind)) return;
    void this.backend.signInCancel(signIn.id).catch(() => undefined);
  }

  async #rest(ask: () => Promise<void>): Promise<void> {
    await this.#ask("rest", ask, () => undefined);
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

/** Whether it waits for something, or for the server. */
function isOpen({ step }: SignIn): boolean {
  return ["waiting", "password", "second_factor", "device", "new_account", "exchanging"].includes(step.kind);
}

/** A sign-in, or the one that stands in its place. */
function newest(snapshot: Snapshot, id: string): SignIn | undefined {
  let found = snapshot.sign_ins.find((signIn) => signIn.id === id);
  for (let step = 0; found?.step.kind === "replaced" && step < snapshot.sign_ins.length; step += 1) {
    const { by } = found.step;
    const next = snapshot.sign_ins.find((signIn) => signIn.id === by);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}
