import type { Factor } from "../backend/types/Factor";
import type { Failure } from "../backend/types/Failure";
import type { SignInStep } from "../backend/types/SignInStep";
import { Conversation } from "./conversation.svelte";
import type { Errand, Form } from "./errand";
import { fieldOf, type Field } from "./fields";

type SecondFactor = Extract<SignInStep, { kind: "second_factor" }>;

/** As many digits as authenticator apps show. */
const digits = /^\d{6,8}$/u;

/** Signing in by name and password, then by a second factor if the server asks for one. */
export class Signing {
  username = $state("");
  password = $state("");
  code = $state("");
  factor = $state<Factor>("totp");
  /** Name and password are wanted once more, and are no longer here. */
  both = $state(false);
  readonly talk: Conversation;

  constructor(errand: Errand, form: Form) {
    this.username = form.name;
    this.talk = new Conversation(errand, this);
  }

  /** The second factor, where that is what is asked for. */
  get second(): SecondFactor | null {
    return this.talk.step?.kind === "second_factor" ? this.talk.step : null;
  }

  /** What is on the page. */
  get fields(): readonly Field[] {
    if (this.second === null) return ["username", "password"];
    return this.both ? ["username", "password", "code"] : ["code"];
  }

  /** The field that something is wrong with. */
  get wrong(): Field | null {
    return fieldOf(this.talk.failure, this.fields);
  }

  /** What is wrong and belongs to no field. */
  get failure(): Failure | null {
    return this.wrong === null ? this.talk.failure : null;
  }

  get busy(): boolean {
    return this.talk.busy;
  }

  /** Whether all of it is there. */
  get ready(): boolean {
    const named = this.username.trim() !== "" && this.password !== "";
    if (this.second === null) return named;
    const coded = this.factor === "totp" ? digits.test(this.#plainCode) : this.#plainCode !== "";
    return coded && (named || !this.both);
  }

  /** Hands over what the step asks for. */
  async submit(): Promise<void> {
    if (!this.ready) return;
    const typed = { username: this.username.trim(), password: this.password };
    const { second } = this;
    if (second === null) await this.talk.hand({ kind: "password", typed });
    else await this.talk.hand({ kind: "second_factor", factor: this.factor, code: this.#plainCode, again: second.again ? typed : null });
  }

  /** Closes the window. */
  cancel(): Promise<void> {
    return this.talk.cancel();
  }

  /** Another kind of code. */
  choose(factor: Factor): void {
    this.factor = factor;
    this.code = "";
    this.talk.edited();
  }

  arrive(step: SignInStep): void {
    this.code = "";
    if (step.kind !== "second_factor") {
      this.both = false;
      return;
    }
    // What is not wanted once more is not kept a moment longer.
    if (!step.again) this.password = "";
    else if (this.password === "") this.both = true;
    if (!step.factors.includes(this.factor)) this.factor = step.factors[0] ?? "totp";
  }

  forget(): void {
    this.username = "";
    this.password = "";
    this.code = "";
  }

  get #plainCode(): string {
    return this.factor === "totp" ? this.code.replace(/\s/gu, "") : this.code.trim();
  }
}
