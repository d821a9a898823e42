import type { Account } from "../backend/types/Account";

/** A sign-in that ends so soon is worth a word, in seconds. */
const NEAR = 86_400;

/** When a sign-in ends that is still good, if that is within a day; its state says the rest. */
export function nearEnd({ state, signed_in_until: until }: Account, now: number): number | null {
  const tells = state.kind === "active" || state.kind === "not_answering" || state.kind === "offline";
  return tells && until !== null && until > now && until - now < NEAR ? until : null;
}
