import type { Code } from "../backend/types/Code";
import type { Failure } from "../backend/types/Failure";

/** What is typed into; the element of each is `secret-FIELD`. */
export type Field = "username" | "password" | "code" | "email" | "reason" | "birthday" | "agreed";

/** Which of them a failure is about. */
const about: Partial<Record<Code, Field>> = {
  wrong_password: "password",
  wrong_second_factor: "code",
  username_taken: "username",
  username_invalid: "username",
  email_taken: "email",
  email_refused: "email",
  password_refused: "password",
  reason_needed: "reason",
  age_refused: "birthday",
  rules_not_agreed: "agreed",
};

/** The field that it is about, if it is one of those on the page. */
export function fieldOf(failure: Failure | null, shown: readonly Field[]): Field | null {
  const field = failure === null ? undefined : about[failure.code];
  return field !== undefined && shown.includes(field) ? field : null;
}

/** Puts the person where something has to be mended. */
export function goTo(field: Field): void {
  document.getElementById(`secret-${field}`)?.focus();
}
