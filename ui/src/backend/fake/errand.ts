import type { Errand, Purpose } from "../../secret/errand";
import { failure } from "./addresses";

const purposes: Record<string, Purpose> = {
  "paste-url": { kind: "paste", host: "social.example", way: "scheme" },
  "paste-code": { kind: "paste", host: "social.example", way: "code" },
  unlock: { kind: "unlock" },
  set: { kind: "set_passphrase", replaces: false, keyring: true },
  change: { kind: "set_passphrase", replaces: true, keyring: true },
  "set-alone": { kind: "set_passphrase", replaces: false, keyring: false },
  remove: { kind: "remove_passphrase" },
};

/** The window's process, played for the secret page: `wrong` is never taken. */
export class FakeErrand implements Errand {
  /** What was asked for, in order; never what was typed. */
  readonly calls: string[] = [];

  constructor(
    readonly state: string,
    readonly pace: number,
  ) {}

  async purpose() {
    const purpose = purposes[this.state];
    if (purpose === undefined) throw failure("not_now");
    return purpose;
  }

  async submit(text: string, keepKeyring: boolean) {
    await this.#wait(`submit${keepKeyring ? " keep" : ""}`);
    if (!text.startsWith("wrong")) return;
    if (this.state === "paste-url") throw failure("bad_redirect_url");
    throw this.state === "paste-code" ? failure("bad_code") : failure("wrong_passphrase", { kind: "enter_passphrase" });
  }

  async cancel() {
    await this.#wait("cancel");
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
