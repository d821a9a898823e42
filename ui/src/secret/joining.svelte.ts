import type { Failure } from "../backend/types/Failure";
import type { HouseRules } from "../backend/types/HouseRules";
import { Conversation } from "./conversation.svelte";
import type { Errand, Form } from "./errand";
import { fieldOf, type Field } from "./fields";

/** The shortest password that most servers take, in characters. */
export const USUAL = 8;

/** Making an account. */
export class Joining {
  username = $state("");
  email = $state("");
  password = $state("");
  reason = $state("");
  birthday = $state("");
  agreed = $state(false);
  readonly talk: Conversation;

  constructor(errand: Errand, form: Form) {
    this.username = form.name;
    this.talk = new Conversation(errand, this);
  }

  /** What the server asks for, once it is known. */
  get house(): HouseRules | null {
    return this.talk.step?.kind === "new_account" ? this.talk.step.house : null;
  }

  /** The field that something is wrong with. */
  get wrong(): Field | null {
    const { house } = this;
    const fields: Field[] = ["username", "email", "password", "agreed"];
    if (house?.approval === true) fields.push("reason");
    if (house !== null && house.min_age !== null) fields.push("birthday");
    return fieldOf(this.talk.failure, fields);
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
    const { house } = this;
    if (house === null || !this.agreed || this.password === "") return false;
    const told = !house.approval || this.reason.trim() !== "";
    return told && (house.min_age === null || isDay(this.birthday.trim())) && this.username.trim() !== "" && /.@./u.test(this.email.trim());
  }

  /** Hands all of it over. */
  async submit(): Promise<void> {
    const { house } = this;
    if (!this.ready || house === null) return;
    await this.talk.hand({
      kind: "new_account",
      typed: { username: this.username.trim().replace(/^@/u, ""), password: this.password },
      email: this.email.trim(),
      agreed: this.agreed,
      reason: house.approval ? this.reason.trim() : "",
      locale: navigator.language,
      date_of_birth: house.min_age === null ? null : this.birthday.trim(),
    });
  }

  /** Closes the window. */
  cancel(): Promise<void> {
    return this.talk.cancel();
  }

  arrive(): void {
    // What was typed stays, to be mended.
  }

  forget(): void {
    this.username = this.email = this.password = this.reason = this.birthday = "";
  }
}

/** Whether it is a day that there is, as `2001-12-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
