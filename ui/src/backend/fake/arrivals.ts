import type { SignInStep } from "../types/SignInStep";
import { failure } from "./addresses";

/** What can come back from the browser. */
export type Arrival = "exchanging" | "ready" | "missing" | "excess" | "other" | "other-excess" | "refused" | "denied" | "expired";

const excess = ["write:accounts", "admin:read"];

/** The step that it leads to; `asked` is the account that is signed in again, `admit` takes one in. */
export function arrival(what: Arrival, host: string, asked: string | null, admit: (handle: string) => SignInStep): SignInStep {
  const wanted = asked ?? `@ana@${host}`;
  const other = { kind: "other", asked: wanted, got: `@ben@${host}`, here: false } as const;
  switch (what) {
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
