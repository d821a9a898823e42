import { createContext } from "svelte";
import type { Backend } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import { grouped, inOrder, instanceOf, type Grouped } from "../model/grouping";
import { standingOf } from "../model/standing";
import { m, plain, type Line } from "../messages";
import { Adding } from "./adding.svelte";
import { Checks } from "./checks.svelte";
import { Leaving } from "./leaving.svelte";
import { Live } from "./live.svelte";

/** What the window shows: the snapshot, what of it is looked at, and the dialog that is open. */
export class Desk {
  readonly live: Live;
  readonly checks: Checks;

  search = $state("");
  /** Which of list and detail is seen where only one has room. */
  pane = $state<"list" | "detail">("list");
  adding = $state.raw<Adding | null>(null);
  leaving = $state.raw<Leaving | null>(null);
  /** What just happened, above everything until dismissed. */
  notice = $state.raw<Line | null>(null);
  /** What assistive technology is told. */
  said = $state("");
  #chosen = $state<string | null>(null);

  constructor(readonly backend: Backend) {
    this.live = new Live(backend, (snapshot) => {
      this.adding?.follow(snapshot);
      this.#stay();
    });
    this.checks = new Checks(backend, (account) => {
      this.say([...standingOf(account.state).word]);
    });
  }

  readonly all: Grouped = $derived.by(() => this.#grouped(""));
  readonly found: Grouped = $derived.by(() => this.#grouped(this.search));

  /** The account in the detail: the chosen one, else the first. */
  readonly selected: Account | null = $derived.by(() => {
    const shown = inOrder(this.all);
    return shown.find((account) => account.id === this.#chosen) ?? shown[0] ?? null;
  });

  /** Shows an account. */
  select(id: string): void {
    this.#chosen = id;
    this.notice = null;
  }

  /** Adds an account, or signs `account` in again. */
  add(account: Account | null = null): void {
    this.notice = null;
    if (account !== null) this.#chosen = account.id;
    this.adding = new Adding(this.backend, account);
    if (this.live.snapshot !== null) this.adding.follow(this.live.snapshot);
  }

  /** Closes the dialog; what is under way is cancelled, what was added is shown. */
  endAdding(): void {
    const step = this.adding?.signIn?.step;
    if (step?.kind === "ready") this.select(step.account);
    this.adding?.stop();
    this.adding = null;
  }

  /** Asks whether to sign an account out. */
  leave(account: Account): void {
    this.notice = null;
    this.#chosen = account.id;
    this.leaving = new Leaving(this.backend, account, this.hostOf(account));
  }

  /** Closes the sign-out; what came of it is said. */
  endLeaving(): void {
    const { leaving } = this;
    this.leaving = null;
    if (leaving?.result !== "revoked") return;
    this.pane = "list";
    this.notice = m.signOutDone(leaving.account.handle, leaving.host);
    this.say(this.notice);
  }

  /** The server of an account, as people see it. */
  hostOf(account: Account): string {
    const { snapshot } = this.live;
    return snapshot === null ? "" : instanceOf(snapshot, account.origin).host;
  }

  /** Tells assistive technology, politely. */
  say(text: string | Line): void {
    this.said = plain(text);
  }

  /** What is looked at stays, also when the order changes around it. */
  #stay(): void {
    this.#chosen = this.selected?.id ?? null;
  }

  #grouped(search: string): Grouped {
    const { snapshot } = this.live;
    return snapshot === null ? { needs: [], groups: [] } : grouped(snapshot, search);
  }
}

export const [desk, provideDesk] = createContext<Desk>();
