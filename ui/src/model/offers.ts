import type { Offer } from "../backend/types/Offer";
import type { SignInBy } from "../backend/types/SignInBy";

const ways: readonly SignInBy[] = ["browser", "password", "device"];

/** The ways to sign in to an account that there is, the server's best one first. */
export function waysOf(offers: readonly Offer[]): readonly SignInBy[] {
  return offers.filter((offer): offer is Offer & SignInBy => (ways as readonly Offer[]).includes(offer));
}

/** The best of them; a server that says nothing has a page. */
export function bestWay(offers: readonly Offer[]): SignInBy {
  return waysOf(offers)[0] ?? "browser";
}
