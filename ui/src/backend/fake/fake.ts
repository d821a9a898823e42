import ana from "../../../../tests/servers/assets/ana.png";
import icon from "../../../../tests/servers/assets/icon.png";
import type { ActivityWanted, Backend, SecretWanted } from "../backend";
import type { Access } from "../types/Access";
import type { Account } from "../types/Account";
import type { Awaited } from "../types/Awaited";
import type { Backup } from "../types/Backup";
import type { Destination } from "../types/Destination";
import type { LockRule } from "../types/LockRule";
import type { Preferences } from "../types/Preferences";
import type { SignedOutOf } from "../types/SignedOutOf";
import type { SignIn } from "../types/SignIn";
import type { SignInBy } from "../types/SignInBy";
import type { SignInStep } from "../types/SignInStep";
import type { Snapshot } from "../types/Snapshot";
import type { WayBack } from "../types/WayBack";
import { failure, readAddress } from "./addresses";
import { activityOf, withdrawn } from "./apps";
import { arrival, beginning, type Arrival } from "./arrivals";
import { awaited } from "./awaited";
import { aside, backups, hostOf, previewOf, refusals, ways } from "./scripts";
import { servers } from "./servers";
import { sessionsOf } from "./sessions";
import { diagnosis, lookOf, storageOf } from "./settings";
import { account, people, seconds, world } from "./world";

/** The agent, played: for tests, for pictures, for work on the looks in a plain browser. */
export class FakeBackend implements Backend {
  /** What was asked for, in order. */
  readonly calls: string[] = [];
  #typed: ((lost: boolean) => void) | null = null;
  #on: ((snapshot: Snapshot) => void) | null = null;
  #snapshot: Snapshot;
  #ended = new Set<string>();
  #asked = new Map<string, Account | null>();
  /** The backups that were made here. */
  #made: Backup[] = [];
  /** The activity was cleared. */
  #forgotten = false;
  /** Sign-ins that wait behind the lock. */
  #behind: SignIn[] = [];
  #next = 1;

  constructor(
    readonly state: string,
    readonly pace: number,
    look: Partial<Preferences> = {},
  ) {
    this.#snapshot = world(state);
    this.#snapshot.preferences = { ...this.#snapshot.preferences, ...look };
  }

  /** As if the tray, or a notice, led the window there. */
  lead: (at: Destination) => void = () => {};

  async watch(on: (snapshot: Snapshot) => void, typed: (lost: boolean) => void, go: (at: Destination) => void = () => {}): Promise<void> {
    if (this.state === "lost" && this.calls.filter((call) => call === "watch").length < 1) {
      this.calls.push("watch");
      throw failure("agent_unreachable", { kind: "retry", after: null });
    }
    this.#on = on;
    this.#typed = typed;
    this.lead = go;
    on(structuredClone(this.#snapshot));
  }

  async readAddress(text: string) {
    return readAddress(text);
  }

  async preview(text: string) {
    const { host: typed, user } = readAddress(text);
    const host = hostOf(typed);
    await this.#wait(`preview ${host}`);
    this.#refuse(host, "preview");
    const here = this.#snapshot.accounts.filter((account) => account.origin === `https://${host}`);
    return previewOf(host, typed, user, here.map((account) => account.handle));
  }

  async signInBegin(text: string, access: Access | null, id: string | null, by: SignInBy | null, trusted: boolean, origin: string | null) {
    const host = hostOf(readAddress(text).host);
    const asked = access === null ? "all" : typeof access === "string" ? access : access.custom.scopes.join("+");
    const how = by === null || by === "browser" ? "" : ` ${by}`;
    await this.#wait(`begin ${host} ${asked} ${id ?? "-"}${how}${trusted && id === null ? " trusted" : ""}`);
    this.#refuse(host, "begin");
    if (origin !== null && origin !== previewOf(host, host, null, []).instance.origin) {
      throw failure("foreign_endpoint", { kind: "start_again" });
    }
    if (host.startsWith("xn--") && !trusted) throw failure("looks_alike", { kind: "none" }, "social.example");
    const found = this.#snapshot.accounts.find((account) => account.id === id) ?? null;
    const best = previewOf(host, host, null, []).instance.offers[0];
    const first = best === "password" || best === "device" ? best : "browser";
    return this.#begin({ host, by: by ?? first, way: "scheme", because: null, ...ways[host] }, found);
  }

  async signInAnotherWay(id: string, way: WayBack) {
    await this.#wait(`another ${id} ${way}`);
    const { host } = this.#signIn(id);
    const begun = this.#begin({ host, by: "browser", way, because: null }, this.#asked.get(id) ?? null);
    this.#step(id, { kind: "replaced", by: begun.id });
    return begun;
  }

  async signInOpen(id: string) {
    await this.#wait(`open ${id}`);
  }

  async signInCopyLink(id: string) {
    await this.#wait(`copy ${id}`);
  }

  async signInKeep(id: string) {
    await this.#wait(`keep ${id}`);
    const { host, step } = this.#signIn(id);
    const got = step.kind === "other" || step.kind === "excess" ? step.got : `@ana@${host}`;
    this.#step(id, this.#admit(got, "Ben Okoro"));
    return structuredClone(this.#signIn(id));
  }

  async signInCancel(id: string) {
    await this.#wait(`cancel ${id}`);
    this.#change((snapshot) => (snapshot.sign_ins = snapshot.sign_ins.filter((signIn) => signIn.id !== id)));
  }

  async check(id: string) {
    await this.#wait(`check ${id}`);
    const found = this.#account(id);
    if (found.state.kind === "not_answering") throw failure("not_answering", { kind: "retry", after: null });
    this.#change(() => (found.checked_at = seconds()));
    return structuredClone(found);
  }

  async signOut(id: string) {
    await this.#wait(`sign_out ${id}`);
    return this.#signOut(this.#account(id));
  }

  async signOutAll(instance: string | null): Promise<SignedOutOf[]> {
    await this.#wait(`sign_out_all ${instance ?? "everything"}`);
    const wanted = this.#snapshot.accounts.filter(({ origin }) => instance === null || origin === instance);
    return wanted.map((found) => {
      const said = { account: found.id, handle: found.handle };
      if (found.id === "late") return { ...said, outcome: null, failure: failure("internal") };
      return { ...said, outcome: this.#signOut(found), failure: null };
    });
  }

  async remove(id: string) {
    await this.#wait(`remove ${id}`);
    const found = this.#account(id);
    if (found.state.kind !== "waiting_to_sign_out") throw failure("not_signing_out");
    this.#change((snapshot) => (snapshot.accounts = snapshot.accounts.filter((one) => one !== found)));
  }

  async sessions(id: string) {
    // It is asked for by looking at an account, so it is none of the calls.
    await new Promise((done) => setTimeout(done, this.pace));
    return sessionsOf(this.#account(id).id).filter(({ id: session }) => !this.#ended.has(`${id} ${session}`));
  }

  async sessionEnd(id: string, session: string) {
    await this.#wait(`end ${id} ${session}`);
    if (id === "town" && session === "3") throw failure("session_still_there");
    this.#ended.add(`${id} ${session}`);
  }

  async sessionsPage(id: string) {
    await this.#wait(`page ${id}`);
    if (id === "rtl") throw failure("no_browser");
  }

  async setLook(id: string, label: string, color: string | null) {
    await this.#wait(`look ${id} ${label} ${color ?? "-"}`);
    this.#change(() => Object.assign(this.#account(id), { label, color }));
  }

  async withdraw(app: string, account: string | null) {
    await this.#wait(`withdraw ${app} ${account ?? "everything"}`);
    if (app === "reel") throw failure("no_such_app");
    this.#change((snapshot) => (snapshot.apps = withdrawn(snapshot.apps, app, account)));
  }

  async withdrawAll() {
    await this.#wait("withdraw_all");
    this.#change((snapshot) => (snapshot.apps = []));
  }

  async activity(wanted: ActivityWanted) {
    // It is asked for by looking at it, so it is none of the calls.
    await new Promise((done) => setTimeout(done, this.pace));
    const handles = new Map(this.#snapshot.accounts.map(({ id, handle }) => [id, handle]));
    return this.#forgotten ? [] : activityOf(this.state, this.#snapshot.apps, handles, wanted);
  }

  async activityClear() {
    await this.#wait("activity_clear");
    this.#forgotten = true;
  }

  async activityExport(account: string | null, app: string | null, withHandles: boolean) {
    await this.#wait(`export ${account ?? "-"} ${app ?? "-"} ${withHandles}`);
    if (this.state === "kinds") throw failure("internal");
    return "/home/ana/Downloads/fediaccounts-activity.jsonl";
  }

  async setLockRule(rule: LockRule) {
    await this.#wait(`lock_rule ${rule.after_minutes ?? "-"} ${rule.with_session}`);
    this.#change((snapshot) => (snapshot.lock_rule = rule));
  }

  async setPreferences(preferences: Preferences) {
    await this.#wait(`preferences ${JSON.stringify(preferences)}`);
    if (this.state === "refused") throw failure("store_full");
    this.#change((snapshot) => (snapshot.preferences = preferences));
  }

  async storage() {
    // It is asked for by looking at it, so it is none of the calls.
    await new Promise((done) => setTimeout(done, this.pace));
    return storageOf(this.#snapshot.key);
  }

  async makeBackup() {
    await this.#wait("make_backup");
    if (this.state === "kinds") throw failure("store_full");
    const made: Backup = { name: `made-${this.#made.length}`, path: "/home/ana/.local/share/fediaccounts/backups/made", made_at: seconds(), size: 188_416 };
    this.#made.unshift(made);
    return made;
  }

  async diagnose() {
    await this.#wait("diagnose");
    const { lock, key, accounts } = this.#snapshot;
    return diagnosis(this.state, lock, key, accounts.length);
  }

  async copyReport() {
    await this.#wait("copy_report");
  }

  async about() {
    await new Promise((done) => setTimeout(done, this.pace));
    return { version: "0.1.0", agent: this.state === "faults" ? "0.0.9" : "0.1.0" };
  }

  async homepage() {
    await this.#wait("homepage");
    if (this.state === "kinds") throw failure("no_browser");
  }

  /** One that fails stands for all that a server may not have. */
  picture(owner: string, tag: string) {
    const picture = owner.includes("://") ? icon : ana;
    return tag === "broken" ? "/no-such-picture.png" : `${picture}?v=${tag}`;
  }

  async lock() {
    await this.#wait("lock");
    this.#behind = this.#snapshot.sign_ins;
    this.#change((snapshot) => Object.assign(snapshot, { lock: "app_locked", accounts: [], instances: [], sign_ins: [] }));
  }

  async unlock() {
    await this.#wait("unlock");
    const { lock, key } = this.#snapshot;
    if (lock === "keyring_absent") throw failure("keyring_absent", { kind: "install_keyring" });
    if (lock === "key_missing") throw failure("key_missing");
    if (lock === "store_full") throw failure("store_full");
    if (key.keyring) this.#open(people());
  }

  async backups() {
    await new Promise((done) => setTimeout(done, this.pace));
    return [...this.#made, ...(this.state.endsWith("-none") || this.state === "empty" ? [] : backups())];
  }

  async restore(name: string) {
    await this.#wait(`restore ${name}`);
    this.#open(people());
    return aside;
  }

  async startAnew() {
    await this.#wait("start_anew");
    this.#open([]);
    return aside;
  }

  async moveIn() {
    await this.#wait("move_in");
    if (this.state === "kinds") throw failure("internal");
    return true;
  }

  async awaitLater(id: number) {
    await this.#wait(`later ${id}`);
    this.#change((snapshot) => {
      const put = snapshot.awaited.filter((one) => one.id === id);
      snapshot.awaited = [...snapshot.awaited.filter((one) => one.id !== id), ...put];
    });
  }

  async forgetAwaited(id: number | null) {
    await this.#wait(`forget ${id ?? "all"}`);
    this.#await((one) => id !== null && one.id !== id);
  }

  async openSecret(wanted: SecretWanted) {
    this.#typed?.(false);
    const named = "name" in wanted && wanted.name !== "" ? ` ${wanted.name}` : "";
    await this.#wait(`secret ${wanted.kind}${"sign_in" in wanted ? ` ${wanted.sign_in}` : ""}${named}`);
  }

  /** The window in which something is typed crashes. */
  crash(): void {
    this.#typed?.(true);
  }

  /** Lets something come back from the browser for the newest sign-in. */
  arrive(what: Arrival): void {
    const signIn = this.#snapshot.sign_ins.at(-1);
    if (signIn === undefined) return;
    const asked = this.#asked.get(signIn.id) ?? null;
    this.#step(signIn.id, arrival(what, signIn.host, asked?.handle ?? null, (handle) => this.#admit(handle, "Ana Lind")));
  }

  /** Another window begins it once more. */
  replace(): void {
    const old = this.#snapshot.sign_ins.at(-1);
    if (old === undefined) return;
    const begun = this.#begin({ host: old.host, by: "browser", way: "code", because: null }, null);
    this.#step(old.id, { kind: "replaced", by: begun.id });
  }

  /** The secret window has done what it was opened for. */
  typed(): void {
    this.#open(people());
  }

  /** The secret window has opened a file from another computer. */
  moved(): void {
    this.#change((snapshot) => Object.assign(snapshot, { awaited: awaited(), awaited_count: awaited().length }));
  }

  #begin(made: Pick<SignIn, "host" | "by" | "way" | "because">, asked: Account | null): SignIn {
    const signIn: SignIn = { ...made, app: null, id: `s${this.#next++}`, step: beginning(made.by) };
    this.#asked.set(signIn.id, asked);
    this.#change((snapshot) => snapshot.sign_ins.push(signIn));
    return structuredClone(signIn);
  }

  #signOut(found: Account): "waiting" | "revoked" {
    // Where nothing can be revoked, the server's page was used before it is asked for the second time.
    const unproven = found.origin === "https://notes.example" && found.state.kind !== "waiting_to_sign_out";
    const held = found.state.kind === "waiting_to_sign_out" && found.origin !== "https://notes.example";
    if (found.state.kind === "not_answering" || held || unproven) {
      this.#change(() => (found.state = { kind: "waiting_to_sign_out" }));
      return "waiting";
    }
    this.#change((snapshot) => (snapshot.accounts = snapshot.accounts.filter((account) => account !== found)));
    return "revoked";
  }

  #open(accounts: Account[]): void {
    const instances = servers.filter(({ origin }) => accounts.some((account) => account.origin === origin));
    this.#change((snapshot) => Object.assign(snapshot, { lock: "open", accounts, instances, sign_ins: this.#behind }));
  }

  #await(keep: (one: Awaited) => boolean): void {
    this.#change((snapshot) => {
      snapshot.awaited = snapshot.awaited.filter(keep);
      snapshot.awaited_count = snapshot.awaited.length;
    });
  }

  #admit(handle: string, name: string): SignInStep {
    const met = this.#snapshot.awaited.find((one) => one.handle === handle);
    const known = this.#snapshot.accounts.find((account) => account.handle === handle);
    if (known !== undefined) {
      this.#change(() => (known.state = { kind: "active" }));
      return { kind: "ready", account: known.id, again: true, missing: [] };
    }
    const added = { ...account(`new${this.#next++}`, handle, name, { kind: "active" }), checked_at: seconds(), issued_at: seconds() };
    if (met !== undefined) {
      Object.assign(added, { label: met.label, color: met.color });
      this.#await((one) => one !== met);
    }
    const server = servers.find((server) => server.origin === added.origin);
    this.#change((snapshot) => {
      snapshot.accounts.push(added);
      if (server !== undefined && !snapshot.instances.includes(server)) snapshot.instances.push(server);
    });
    return { kind: "ready", account: added.id, again: false, missing: [] };
  }

  /** Lets the agent say something else about an account; `null` takes it from the list. */
  becomes(id: string, kind: "active" | "suspended" | null): void {
    this.#change((snapshot) => {
      if (kind === null) snapshot.accounts = snapshot.accounts.filter((account) => account.id !== id);
      else this.#account(id).state = { kind };
    });
  }

  #step(id: string, step: SignInStep): void {
    this.#change(() => (this.#signIn(id).step = step));
  }

  #signIn(id: string): SignIn {
    const found = this.#snapshot.sign_ins.find((signIn) => signIn.id === id);
    if (found === undefined) throw failure("no_such_sign_in");
    return found;
  }

  #account(id: string): Account {
    const found = this.#snapshot.accounts.find((account) => account.id === id);
    if (found === undefined) throw failure("no_such_account");
    return found;
  }

  #refuse(host: string, at: "preview" | "begin"): void {
    const refusal = refusals[host];
    if (refusal?.at === at) throw refusal.failure;
  }

  #change(change: (snapshot: Snapshot) => unknown): void {
    change(this.#snapshot);
    this.#snapshot.revision += 1;
    this.#on?.(structuredClone(this.#snapshot));
  }

  async #wait(call: string): Promise<void> {
    this.calls.push(call);
    await new Promise((done) => setTimeout(done, this.pace));
  }
}

/**
 * `?fake=STATE&pace=MILLISECONDS`, with `language` and `theme` as the person's preferences;
 * `fake.arrive("ready")` in the console plays the browser.
 */
export function fakeFromAddressBar(): FakeBackend {
  const query = new URLSearchParams(location.search);
  const fake = new FakeBackend(query.get("fake") ?? "default", Number(query.get("pace") ?? 600), lookOf(query));
  Object.assign(window, { fake });
  return fake;
}
