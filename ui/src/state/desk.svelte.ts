import { createContext } from "svelte";
import { asFailure, type Backend, type SecretWanted } from "../backend/backend";
import type { Account } from "../backend/types/Account";
import type { App } from "../backend/types/App";
import type { Awaited } from "../backend/types/Awaited";
import type { Destination } from "../backend/types/Destination";
import type { Failure } from "../backend/types/Failure";
import type { Instance } from "../backend/types/Instance";
import type { Lock } from "../backend/types/Lock";
import type { LockRule } from "../backend/types/LockRule";
import type { Preferences } from "../backend/types/Preferences";
import type { Session } from "../backend/types/Session";
import type { Snapshot } from "../backend/types/Snapshot";
import { grouped, inOrder, instanceOf, SEARCH_FROM, type Grouped } from "../model/grouping";
import { standingOf } from "../model/standing";
import { m, plain, type Line } from "../messages";
import { Adding } from "./adding.svelte";
import { Checks } from "./checks.svelte";
import { Diagnosing } from "./diagnosing.svelte";
import { Ending } from "./ending.svelte";
import { Leaving, type Way } from "./leaving.svelte";
import { Live } from "./live.svelte";
import { Log } from "./log.svelte";
import { Looking } from "./looking.svelte";
import { Meeting } from "./meeting.svelte";
import { Opening } from "./opening.svelte";
import { Revoking } from "./revoking.svelte";
import { Sessions } from "./sessions.svelte";
import { Setting } from "./setting.svelte";
import { Storing } from "./storing.svelte";
import { asHash, remembered } from "./whereabouts";
import { Withdrawing } from "./withdrawing.svelte";

/** What the rail leads to. */
export const views = ["accounts", "apps", "activity", "settings"] as const;
export type View = (typeof views)[number];

/** What the window shows: the snapshot, what of it is looked at, and the dialog that is open. */
export class Desk {
  readonly live: Live;
  readonly checks: Checks;
  readonly opening: Opening;
  readonly sessions: Sessions;
  readonly log: Log;
  readonly storing: Storing;
  readonly diagnosing: Diagnosing;

  view = $state<View>("accounts");
  /** Which page of the settings is seen. */
  page = $state<"settings" | "diagnostics">("settings");

  search = $state("");
  /** Which of list and detail is seen where only one has room. */
  pane = $state<"list" | "detail">("list");
  adding = $state.raw<Adding | null>(null);
  leaving = $state.raw<Leaving | null>(null);
  revoking = $state.raw<Revoking | null>(null);
  ending = $state.raw<Ending | null>(null);
  withdrawing = $state.raw<Withdrawing | null>(null);
  looking = $state.raw<Looking | null>(null);
  /** The accounts from another computer, one by one: kept while one of them is signed in to. */
  meeting = $state.raw<Meeting | null>(null);
  /** What just happened, above everything until dismissed. */
  notice = $state.raw<Line | null>(null);
  /** What could not be done, in its place. */
  trouble = $state.raw<Failure | null>(null);
  /** What assistive technology is told. */
  said = $state("");
  #chosen = $state<string | null>(null);
  #lock: Lock = "starting";

  /** The sign-in whose dialog was open when the page was loaded anew. */
  #unfinished: string | null;

  constructor(readonly backend: Backend, address = "") {
    const before = remembered(address);
    this.view = views.find((view) => view === before.view) ?? "accounts";
    this.#chosen = before.account;
    this.#unfinished = before.signIn;
    this.live = new Live(backend, (snapshot) => {
      this.#goOn(snapshot);
      this.adding?.follow(snapshot);
      this.log.changed();
      this.preferring.seen();
      this.guarding.seen();
      this.#leaveLocked(snapshot.lock);
      this.#stay();
    }, (at) => this.go(at));
    this.checks = new Checks(backend, (account) => {
      this.say([...standingOf(account.state).word]);
    });
    this.sessions = new Sessions(backend);
    this.log = new Log(backend);
    this.storing = new Storing(backend);
    this.diagnosing = new Diagnosing(backend);
    this.opening = new Opening(backend, (words) => this.#tell(words));
  }

  readonly all: Grouped = $derived.by(() => this.#grouped(""));
  /** Something is searched for. */
  readonly searching: boolean = $derived.by(() => (this.live.snapshot?.accounts.length ?? 0) >= SEARCH_FROM && this.search.trim() !== "");
  /** What the list shows. */
  readonly shown: Grouped = $derived.by(() => (this.searching ? this.#grouped(this.search) : this.all));
  /** This computer has no network: the agent says so of each account that it could ask about. */
  readonly offline: boolean = $derived.by(() => this.live.snapshot?.accounts.some(({ state }) => state.kind === "offline") ?? false);

  /** What the person prefers; not known while there is no agent to say it. */
  readonly preferring = new Setting<Preferences>(
    () => (this.live.snapshot === null || this.live.snapshot.lock === "no_agent" ? null : this.live.snapshot.preferences),
    (preferences) => this.#try(() => this.backend.setPreferences(preferences), [m.settingDone]),
  );
  /** When accounts are locked by themselves. */
  readonly guarding = new Setting<LockRule>(
    () => this.live.snapshot?.lock_rule ?? null,
    (rule) => this.#try(() => this.backend.setLockRule(rule), [m.settingDone]),
  );

  /** The account in the detail: the chosen one, else the first. */
  readonly selected: Account | null = $derived.by(() => {
    const shown = inOrder(this.all);
    return shown.find((account) => account.id === this.#chosen) ?? shown[0] ?? null;
  });

  /** Where the person is, for the page's address. */
  readonly whereabouts = $derived.by((): string =>
    asHash({ view: this.view, account: this.#chosen, signIn: this.adding?.signIn?.id ?? this.#unfinished }),
  );

  /** Shows an account. */
  select(id: string): void {
    this.#chosen = id;
    this.notice = null;
  }

  /** Shows what the window was opened for; what is under way is left alone. */
  go(at: Destination): void {
    if (at.kind === "add") {
      if (this.adding === null) this.add();
      return;
    }
    this.view = "accounts";
    if (at.kind === "account") {
      this.search = "";
      this.select(at.id);
      this.pane = "detail";
    }
  }

  /** Adds an account, or signs `account` in again. */
  add(account: Account | null = null): void {
    this.notice = null;
    if (account !== null) this.#chosen = account.id;
    this.adding = new Adding(this.backend, account, this.live.snapshot);
  }

  /** Writes the accounts down for another computer, with a passphrase that this page does not see. */
  async moveOut(): Promise<void> {
    await this.ask({ kind: "move_out" });
  }

  /** Takes up a file from another computer, which the person chooses outside of this page. */
  async moveIn(): Promise<void> {
    let chosen = false;
    await this.#try(async () => {
      chosen = await this.backend.moveIn();
    }, []);
    if (chosen) this.say(m.fileChosen);
  }

  /** Goes through the accounts from another computer. */
  meet(): void {
    this.notice = null;
    this.meeting ??= new Meeting(this.backend);
  }

  /** Signs in to one of them. */
  meetOne(awaited: Awaited): void {
    this.adding = new Adding(this.backend, null, this.live.snapshot, awaited);
  }

  /** Enough of them for now. */
  endMeeting(): void {
    this.meeting = null;
  }

  /** Adds the account of a handle. */
  addAt(handle: string): void {
    this.add();
    void this.adding?.lookAt(handle);
  }

  /** Closes the dialog; what is under way is cancelled, what was added is shown. */
  endAdding(): void {
    const step = this.adding?.signIn?.step;
    if (step?.kind === "ready") this.select(step.account);
    this.adding?.stop();
    this.adding = null;
    this.live.lost = false;
  }

  /** Asks whether to sign an account out, or to remove it although the server has not confirmed that. */
  leave(account: Account, way: Way = "out"): void {
    this.notice = null;
    this.#chosen = account.id;
    this.leaving = new Leaving(this.backend, account, this.instanceOf(account), way);
  }

  /** Closes the sign-out; what came of it is said. */
  endLeaving(): void {
    const { leaving } = this;
    this.leaving = null;
    if (leaving === null || leaving.result === null || leaving.result === "waiting") return;
    const { account, host } = leaving;
    this.#tell((leaving.result === "revoked" ? m.signOutDone : m.removeDone)({ handle: account.handle, host }));
  }

  /** Asks whether to sign out everything of a server, or everything there is. */
  revoke(instance: Instance | null): void {
    this.notice = null;
    const all = this.live.snapshot?.accounts ?? [];
    const accounts = instance === null ? all : all.filter((account) => account.origin === instance.origin);
    this.revoking = new Revoking(this.backend, instance, accounts);
  }

  /** Takes back what an app may do with an account, or lets it ask again. */
  async withdraw(app: App, account: string, done: Line): Promise<void> {
    await this.#try(() => this.backend.withdraw(app.id, account), done);
  }

  /** Asks whether to take back everything an app may do, or all apps may. */
  withdrawEverything(app: App | null): void {
    this.notice = null;
    this.withdrawing = new Withdrawing(this.backend, app);
  }

  /** Closes that question; what came of it is said. */
  endWithdrawing(): void {
    const { withdrawing } = this;
    this.withdrawing = null;
    if (withdrawing?.done === true) this.say(withdrawing.said);
  }

  /** Lets the person change how an account looks here. */
  look(account: Account): void {
    this.looking = new Looking(this.backend, account);
  }

  /** Closes the accounts. */
  async lock(): Promise<void> {
    await this.#try(() => this.backend.lock(), [m.lockedNow]);
  }

  /** Opens the window in which something is typed that this page must not see. */
  async ask(wanted: SecretWanted): Promise<void> {
    await this.#try(() => this.backend.openSecret(wanted), [m.secretElsewhere]);
  }

  /** The server of an account. */
  instanceOf(account: Account): Instance {
    return instanceOf(this.live.snapshot, account.origin);
  }

  /** The server of an account, as people see it. */
  hostOf(account: Account): string {
    return this.live.snapshot === null ? "" : this.instanceOf(account).host;
  }

  /** Opens the page of FediAccounts itself. */
  async openHomepage(): Promise<void> {
    await this.#try(() => this.backend.homepage(), [m.sourceOpened]);
  }

  /** Puts the report of the diagnosis on the clipboard. */
  async copyReport(): Promise<void> {
    if (await this.#try(() => this.backend.copyReport(), [m.reportCopied])) this.tell([m.reportCopied]);
  }

  /** Opens the page of an account's server about what is signed in. */
  async openPage(id: string): Promise<void> {
    await this.#try(() => this.backend.sessionsPage(id), [m.pageOpened]);
  }

  /** Asks whether to end something else that is signed in to an account. */
  end(account: Account, session: Session): void {
    this.notice = null;
    this.ending = new Ending(this.backend, account, this.hostOf(account), session);
  }

  /** Closes that question; what came of it is said, and the list is asked for anew. */
  endEnding(): void {
    const { ending } = this;
    this.ending = null;
    if (ending === null) return;
    if (ending.done) this.say(m.endDone({ name: ending.name, host: ending.host }));
    if (ending.done || ending.failure !== null) void this.sessions.look(ending.account.id);
  }

  /** Tells assistive technology, politely. */
  say(text: string | Line): void {
    this.said = plain(text);
  }

  /** Says it above everything. */
  tell(words: Line): void {
    this.notice = words;
    this.say(words);
  }

  /** The same about an account that may be gone from the list. */
  #tell(words: Line): void {
    this.pane = "list";
    this.tell(words);
  }

  async #try(work: () => Promise<void>, done: Line): Promise<boolean> {
    this.notice = null;
    this.trouble = null;
    try {
      await work();
      this.say(done);
      return true;
    } catch (thrown) {
      this.trouble = asFailure(thrown);
      return false;
    }
  }

  /** The dialog of a sign-in comes back with the page. */
  #goOn(snapshot: Snapshot): void {
    if (this.#unfinished === null || snapshot.lock !== "open") return;
    const found = snapshot.sign_ins.find(({ id }) => id === this.#unfinished);
    this.#unfinished = null;
    if (found !== undefined && this.adding === null) this.adding = Adding.goOn(this.backend, found, snapshot);
  }

  /** Who locks sees that it is locked, wherever that was done. */
  #leaveLocked(lock: Lock): void {
    if (this.#lock === "open" && lock !== "open") this.view = "accounts";
    this.#lock = lock;
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
