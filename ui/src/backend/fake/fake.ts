import type { Backend } from "../backend";
import type { Access } from "../types/Access";
import type { Account } from "../types/Account";
import type { Failure } from "../types/Failure";
import type { SignIn } from "../types/SignIn";
import type { SignInStep } from "../types/SignInStep";
import type { Snapshot } from "../types/Snapshot";
import { failure, readAddress } from "./addresses";
import { account, seconds, servers, world } from "./world";

/** How long the browser has, as at the agent. */
const LIFE = 9 * 60 + 42;

/** What a scripted server refuses, and when. */
const refusals: Record<string, { at: "preview" | "begin"; failure: Failure }> = {
  "silent.example": { at: "preview", failure: failure("not_answering", { kind: "retry", after: null }, "connect: timed out after 10 s") },
  "nowhere.example": { at: "preview", failure: failure("host_not_found", { kind: "retry", after: null }) },
  "shop.example": { at: "preview", failure: failure("not_fediverse") },
  "forge.example": { at: "preview", failure: failure("unsupported", { kind: "none" }, "Forgejo") },
  "busy.example": { at: "begin", failure: failure("too_many_registrations", { kind: "retry", after: 540 }, "429") },
};

/** What can come back from the browser. */
export type Arrival = "exchanging" | "ready" | "other" | "refused" | "denied" | "expired";

/** The agent, played: for tests, for pictures, for work on the looks in a plain browser. */
export class FakeBackend implements Backend {
  /** What was asked for, in order. */
  readonly calls: string[] = [];
  #on: ((snapshot: Snapshot) => void) | null = null;
  #snapshot: Snapshot;
  #asked = new Map<string, Account | null>();
  #next = 1;

  constructor(
    readonly state: string,
    readonly pace: number,
  ) {
    this.#snapshot = world(state);
  }

  async watch(on: (snapshot: Snapshot) => void): Promise<void> {
    if (this.state === "lost" && this.calls.filter((call) => call === "watch").length < 1) {
      this.calls.push("watch");
      throw failure("agent_unreachable", { kind: "retry", after: null });
    }
    this.#on = on;
    on(structuredClone(this.#snapshot));
  }

  async readAddress(text: string) {
    return readAddress(text);
  }

  async preview(text: string) {
    const { host, user } = readAddress(text);
    await this.#wait(`preview ${host}`);
    this.#refuse(host, "preview");
    const known = servers.find((server) => server.host === host);
    const instance = known ?? { origin: `https://${host}`, host, local: false, title: host, description: "", software: "Mastodon", version: "4.5.2", picture: null };
    const here = this.#snapshot.accounts.filter((account) => account.origin === instance.origin);
    return { instance, user, here: here.map((account) => account.handle), typed: null, looks_like: null };
  }

  async signInBegin(text: string, access: Access, id: string | null) {
    const { host } = readAddress(text);
    await this.#wait(`begin ${host} ${typeof access === "string" ? access : access.custom.scopes.join("+")} ${id ?? "-"}`);
    this.#refuse(host, "begin");
    const signIn: SignIn = { id: `s${this.#next++}`, host, way: "scheme", because: null, step: { kind: "waiting", expires_at: seconds() + LIFE } };
    this.#asked.set(signIn.id, this.#snapshot.accounts.find((account) => account.id === id) ?? null);
    this.#change((snapshot) => snapshot.sign_ins.push(signIn));
    return structuredClone(signIn);
  }

  async signInOpen(id: string) {
    await this.#wait(`open ${id}`);
  }

  async signInCopyLink(id: string) {
    await this.#wait(`copy ${id}`);
  }

  async signInKeep(id: string) {
    await this.#wait(`keep ${id}`);
    const signIn = this.#signIn(id);
    const got = signIn.step.kind === "other" ? signIn.step.got : `@ana@${signIn.host}`;
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
    const found = this.#account(id);
    if (found.state.kind === "not_answering") {
      this.#change(() => (found.state = { kind: "waiting_to_sign_out" }));
      return "waiting" as const;
    }
    this.#change((snapshot) => (snapshot.accounts = snapshot.accounts.filter((account) => account !== found)));
    return "revoked" as const;
  }

  /** Lets something come back from the browser for the newest sign-in. */
  arrive(what: Arrival): void {
    const signIn = this.#snapshot.sign_ins.at(-1);
    if (signIn === undefined) return;
    const asked = this.#asked.get(signIn.id) ?? null;
    this.#step(signIn.id, this.#arrival(what, signIn.host, asked));
  }

  #arrival(what: Arrival, host: string, asked: Account | null): SignInStep {
    switch (what) {
      case "exchanging":
        return { kind: "exchanging" };
      case "ready":
        return this.#admit(asked?.handle ?? `@ana@${host}`, "Ana Lind");
      case "other":
        return { kind: "other", asked: asked?.handle ?? `@ana@${host}`, got: `@ben@${host}`, here: false, excess: [] };
      case "refused":
        return { kind: "failed", failure: failure("registration_lost", { kind: "start_again" }, "401 invalid_client"), pending: false };
      case "denied":
        return { kind: "failed", failure: failure("access_denied", { kind: "start_again" }), pending: true };
      case "expired":
        return { kind: "failed", failure: failure("sign_in_expired", { kind: "start_again" }), pending: false };
    }
  }

  #admit(handle: string, name: string): SignInStep {
    const known = this.#snapshot.accounts.find((account) => account.handle === handle);
    if (known !== undefined) {
      this.#change(() => (known.state = { kind: "active" }));
      return { kind: "ready", account: known.id, again: true, missing: [] };
    }
    const added = { ...account(`new${this.#next++}`, handle, name, { kind: "active" }), checked_at: seconds(), issued_at: seconds() };
    const server = servers.find((server) => server.origin === added.origin);
    this.#change((snapshot) => {
      snapshot.accounts.push(added);
      if (server !== undefined && !snapshot.instances.includes(server)) snapshot.instances.push(server);
    });
    return { kind: "ready", account: added.id, again: false, missing: [] };
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

/** `?fake=STATE&pace=MILLISECONDS`; `fake.arrive("ready")` in the console plays the browser. */
export function fakeFromAddressBar(): FakeBackend {
  const query = new URLSearchParams(location.search);
  const fake = new FakeBackend(query.get("fake") ?? "default", Number(query.get("pace") ?? 600));
  Object.assign(window, { fake });
  return fake;
}
