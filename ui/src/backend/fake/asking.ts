import ana from "../../../../tests/servers/assets/ana.png";
import type { Asking, Going, Shown } from "../../consent/asking";
import type { Prompt } from "../types/Prompt";
import type { PromptAnswer } from "../types/PromptAnswer";
import type { SignInStep } from "../types/SignInStep";
import { failure } from "./addresses";
import { questionOf } from "./questions";
import { seconds } from "./world";

const going: Omit<Going, "step"> = { app: "tuba", handle: "@ana@social.example", host: "social.example" };

const steps: Record<string, SignInStep> = {
  waiting: { kind: "waiting", expires_at: seconds() + 822 },
  exchanging: { kind: "exchanging" },
  ready: { kind: "ready", account: "ana", again: true, missing: [] },
  denied: { kind: "failed", failure: failure("access_denied"), pending: true },
  failed: { kind: "failed", failure: failure("code_refused", { kind: "start_again" }, "400"), pending: false },
  other: { kind: "failed", failure: failure("mismatch"), pending: false },
};

/** The window's process, played for the consent page. */
export class FakeAsking implements Asking {
  /** What was asked for, in order. */
  readonly calls: string[] = [];
  #on: ((shown: Shown) => void) | null = null;
  #prompt: Prompt | null;
  #going: Going | null = null;

  constructor(
    readonly state: string,
    readonly pace: number,
  ) {
    this.#prompt = questionOf(state);
    const step = steps[state];
    if (step !== undefined) this.#going = { ...going, step };
  }

  async follow(on: (shown: Shown) => void) {
    this.#on = on;
    this.#tell();
  }

  async answer(id: string, answer: PromptAnswer) {
    const said = answer.kind === "allow" ? ` ${answer.account} ${answer.lifetime} ${answer.share}` : "";
    await this.#wait(`${answer.kind}${said}`);
    const asked = this.#prompt;
    if (asked === null || asked.id !== id) throw failure("no_such_prompt");
    if (this.state === "refused") throw failure("too_soon");
    this.#prompt = null;
    const choice = answer.kind === "allow" ? asked.choices.find(({ account }) => account === answer.account) : undefined;
    if (answer.kind === "allow" && answer.share === "own_token" && choice?.in_browser === true) {
      this.#going = { app: asked.name, handle: choice.handle, host: choice.host, step: steps["waiting"] ?? null };
    }
    this.#tell();
  }

  async open() {
    await this.#wait("open");
    if (this.state === "denied") throw failure("no_browser");
  }

  async end() {
    await this.#wait("end");
    this.#going = null;
    this.#tell();
  }

  picture(_: string, tag: string) {
    return `${ana}?v=${tag}`;
  }

  /** Another app asks: a state's question takes the place of what is shown. */
  ask(state: string): void {
    const next = questionOf(state);
    this.#prompt = next === null ? null : { ...next, id: `${next.id} ${state}` };
    this.#tell();
  }

  /** Lets the sign-in go on. */
  arrive(step: string): void {
    if (this.#going !== null) this.#going = { ...this.#going, step: steps[step] ?? null };
    this.#tell();
  }

  #tell(): void {
    this.#on?.({ prompt: this.#prompt, going: this.#going, pictures: { ana: "1" } });
  }

  async #wait(call: string): Promise<void> {
    this.calls.push(call);
    await new Promise((done) => setTimeout(done, this.pace));
  }
}

/** `consent.html?fake=STATE&pace=MILLISECONDS`. */
export function fakeFromAddressBar(): FakeAsking {
  const query = new URLSearchParams(location.search);
  const fake = new FakeAsking(query.get("fake") ?? "default", Number(query.get("pace") ?? 600));
  Object.assign(window, { fake });
  return fake;
}
