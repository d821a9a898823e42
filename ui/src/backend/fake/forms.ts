import type { Handed } from "../../secret/errand";
import type { Failure } from "../types/Failure";
import type { HouseRules } from "../types/HouseRules";
import type { SignInStep } from "../types/SignInStep";
import { failure } from "./addresses";

const rules = [
  "Be kind. We talk about things, not at people.",
  "No hate speech, no harassment, and no sharing of what was meant for one person.",
  "Mark what may be hard to look at, and describe pictures so that everybody has something of them.",
  "<b>Advertising</b> only for what you made yourself.",
  "لا للكراهية.",
  `One account each. ${"Bots say that they are bots, and who runs them. ".repeat(4)}`,
];
const house: HouseRules = { rules, approval: false, min_age: null };
const asks: HouseRules = { rules, approval: true, min_age: 16 };

/** What the sign-in of a state waits for when the window opens. */
export const beginnings: Record<string, SignInStep> = {
  password: { kind: "password", failure: null },
  "password-named": { kind: "password", failure: null },
  "password-local": { kind: "password", failure: null },
  "password-second": { kind: "password", failure: null },
  "password-again": { kind: "password", failure: null },
  second: { kind: "second_factor", factors: ["totp"], again: false, failure: null },
  "second-both": { kind: "second_factor", factors: ["totp", "recovery"], again: true, failure: null },
  recovery: { kind: "second_factor", factors: ["recovery"], again: false, failure: null },
  new: { kind: "new_account", house, failure: null },
  "new-asks": { kind: "new_account", house: asks, failure: null },
  "new-names": { kind: "new_account", house: { ...asks, rules: rules.map((rule) => rule.repeat(3)) }, failure: null },
  "new-bare": { kind: "new_account", house: { rules: [], approval: false, min_age: null }, failure: null },
};

/** Passwords that are not taken, and why. */
const refused: Record<string, Failure> = {
  wrong: failure("wrong_password"),
  busy: failure("too_many_tries", { kind: "retry", after: 300 }, "429"),
  reset: failure("password_reset"),
  waits: failure("awaiting_approval"),
};

/** What comes of what was typed: another step, or nothing where the sign-in needs nothing more. */
export function answerTo(state: string, typed: Exclude<Handed, { kind: "text" }>): SignInStep | null {
  switch (typed.kind) {
    case "password": {
      const why = refused[typed.typed.password];
      if (why !== undefined) return { kind: "password", failure: why };
      const asks = { kind: "second_factor", failure: null } as const;
      if (state === "password-second") return { ...asks, factors: ["totp"], again: false };
      return state === "password-again" ? { ...asks, factors: ["totp", "recovery"], again: true } : null;
    }
    case "second_factor": {
      if (typed.code === "111111") return { kind: "password", failure: failure("challenge_expired") };
      if (typed.code !== "000000") return null;
      const again = typed.again !== null;
      return { kind: "second_factor", factors: again ? ["totp", "recovery"] : ["totp"], again, failure: failure("wrong_second_factor") };
    }
    case "new_account": {
      const why = doubts(typed);
      return why === null ? null : { kind: "new_account", house: state === "new-asks" ? asks : house, failure: why };
    }
  }
}

function doubts({ typed, email, date_of_birth: born }: Extract<Handed, { kind: "new_account" }>): Failure | null {
  if (typed.username === "taken") return failure("username_taken");
  if (email.startsWith("taken@")) return failure("email_taken");
  if (typed.password.length < 8) return failure("password_refused");
  if (born !== null && born > "2015") return failure("age_refused");
  return typed.username === "odd" ? failure("new_account_refused", { kind: "none" }, "Username <b>is</b> reserved") : null;
}
