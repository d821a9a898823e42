import type { Errand, Handed, Heard, Outcome, Purpose } from "../../secret/errand";
import type { SignInStep } from "../types/SignInStep";
import { failure } from "./addresses";
import { answerTo, beginnings } from "./forms";

const form = { host: "video.example", local: false, name: "" };
const local = { ...form, host: "localhost:8443", local: true };
const town = { ...form, host: "town.example" };

const purposes: Record<string, Purpose> = {
  "paste-url": { kind: "paste", host: "social.example", way: "scheme" },
  "paste-code": { kind: "paste", host: "social.example", way: "code" },
  unlock: { kind: "unlock" },
  set: { kind: "set_passphrase", replaces: false, keyring: true },
  change: { kind: "set_passphrase", replaces: true, keyring: true },
  "set-alone": { kind: "set_passphrase", replaces: false, keyring: false },
  remove: { kind: "remove_passphrase" },
  "move-out": { kind: "move_out", accounts: 9 },
  "move-in": { kind: "move_in", file: "fediaccounts-accounts-2026-11-22.age" },
  "move-in-known": { kind: "move_in", file: "\u202Ega.long-name-of-a-file-that-somebody-gave-it-by-hand-and-that-goes-on" },
  password: { kind: "password", ...form },
  "password-named": { kind: "password", ...form, name: "ben" },
  "password-local": { kind: "password", ...local },
  "password-second": { kind: "password", ...form },
  "password-again": { kind: "password", ...town, name: "ana" },
  second: { kind: "password", ...form },
  "second-both": { kind: "password", ...town },
  recovery: { kind: "password", ...town },
  new: { kind: "new_account", ...town, host: "social.example" },
  "new-asks": { kind: "new_account", ...town, name: "ana" },
  "new-bare": { kind: "new_account", ...town },
  "new-names": { kind: "new_account", ...town, host: "a-very-long-server-name-that-somebody-really-registered.example", name: "w".repeat(60) },
};

/** What comes of some of them. */
const outcomes: Record<string, Outcome> = {
  "move-out": { told: "moved_out", path: "/home/ana/Downloads/fediaccounts-accounts-2026-11-22.age", accounts: 9 },
  "move-in-known": { told: "nothing_new", here: 8, awaited: 1 },
};

/** The window's process, played for the secret page: `wrong` is never taken. */
export class FakeErrand implements Errand {
  /** What was asked for, in order; never what was typed. */
  readonly calls: string[] = [];
  #on: ((heard: Heard) => void) | null = null;
  #revision = 1;

  constructor(
    readonly state: string,
    readonly pace: number,
  ) {}

  async purpose() {
    const purpose = purposes[this.state];
    if (purpose === undefined) throw failure("not_now");
    return purpose;
  }

  async follow(on: (heard: Heard) => void) {
    this.#on = on;
    const first = beginnings[this.state];
    if (first !== undefined) on(this.#heard(first));
  }

  async submit(typed: Handed) {
    if (typed.kind === "text") {
      await this.#text(typed.text, typed.keep_keyring);
      return outcomes[this.state] ?? null;
    }
    this.#on?.(this.#heard({ kind: "exchanging" }));
    const again = typed.kind === "second_factor" && typed.again !== null ? " again" : "";
    await this.#wait(typed.kind === "second_factor" ? `second_factor ${typed.factor}${again}` : typed.kind);
    const answer = answerTo(this.state, typed);
    return answer === null ? null : this.#heard(answer);
  }

  async cancel() {
    await this.#wait("cancel");
  }

  /** Lets the page hear how far the sign-in is. */
  say(step: SignInStep): void {
    this.#on?.(this.#heard(step));
  }

  #heard(step: SignInStep): Heard {
    return { revision: this.#revision++, step };
  }

  async #text(text: string, keepKeyring: boolean) {
    await this.#wait(`submit${keepKeyring ? " keep" : ""}`);
    if (!text.startsWith("wrong")) return;
    if (this.state === "paste-url") throw failure("bad_redirect_url");
    throw this.state === "paste-code" ? failure("bad_code") : failure("wrong_passphrase", { kind: "enter_passphrase" });
  }

  async #wait(call: string): Promise<void> {
    this.calls.push(call);
    await new Promise((done) => setTimeout(done, this.pace));
  }
}

/** `secret.html?fake=PURPOSE&pace=MILLISECONDS`. */
export function fakeFromAddressBar(): FakeErrand {
  const query = new URLSearchParams(location.search);
  const fake = new FakeErrand(query.get("fake") ?? "", Number(query.get("pace") ?? 600));
  Object.assign(window, { fake });
  return fake;
}
