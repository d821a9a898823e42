import type { SignInBy } from "../types/SignInBy";
import type { SignInStep } from "../types/SignInStep";
import { failure } from "./addresses";
import { qr } from "./qr";
import { seconds } from "./world";

/** How long the browser has, as at the agent. */
const LIFE = 9 * 60 + 42;

/** What a sign-in waits for first. */
export function beginning(by: SignInBy): SignInStep {
  const expires_at = seconds() + LIFE;
  switch (by) {
    case "browser":
      return { kind: "waiting", expires_at };
    case "password":
      return { kind: "password", failure: null };
    case "device":
      return { kind: "device", user_code: "WDJB-MJHT", page: "https://events.example/login/device", qr: [...qr], expires_at };
    case "new_account":
      return { kind: "new_account", house: { rules: [], approval: false, min_age: null }, failure: null };
  }
}

/** What can come back from the browser, or from the window in which something is typed. */
export type Arrival =
  | "approval"
  | "confirmation"
  | "second"
  | "exchanging" | "ready" | "missing" | "excess" | "other" | "other-excess" | "refused" | "denied" | "expired";

const excess = ["write:accounts", "admin:read"];

/** The step that it leads to; `asked` is the account that is signed in again, `admit` takes one in. */
export function arrival(what: Arrival, host: string, asked: string | null, admit: (handle: string) => SignInStep): SignInStep {
  const wanted = asked ?? `@ana@${host}`;
  const other = { kind: "other", asked: wanted, got: `@ben@${host}`, here: false } as const;
  switch (what) {
    case "approval":
      return { kind: "awaiting_approval" };
    case "confirmation":
      return { kind: "awaiting_confirmation" };
    case "second":
      return { kind: "second_factor", factors: ["totp"], again: false, failure: null };
    case "exchanging":
      return { kind: "exchanging" };
    case "ready":
      return admit(wanted);
    case "missing":
      return { ...admit(wanted), missing: ["write", "push"] } as SignInStep;
    case "excess":
      return { kind: "excess", got: wanted, excess };
    case "other":
      return { ...other, excess: [] };
    case "other-excess":
      return { ...other, excess };
    case "refused":
      return { kind: "failed", failure: failure("registration_lost", { kind: "start_again" }, "401 invalid_client"), pending: false };
    case "denied":
      return { kind: "failed", failure: failure("access_denied", { kind: "start_again" }), pending: true };
    case "expired":
      return { kind: "failed", failure: failure("sign_in_expired", { kind: "start_again" }), pending: false };
  }
}
