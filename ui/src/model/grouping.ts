import type { Account } from "../backend/types/Account";
import type { Instance } from "../backend/types/Instance";
import type { Snapshot } from "../backend/types/Snapshot";
import { standingOf } from "./standing";

/** From this many accounts on, they can be searched. */
export const SEARCH_FROM = 8;

/** Accounts of one server. */
export interface InstanceGroup {
  readonly instance: Instance;
  readonly accounts: readonly Account[];
}

/** The list: what needs the person first, and out of its group, so that none appears twice. */
export interface Grouped {
  readonly needs: readonly Account[];
  readonly groups: readonly InstanceGroup[];
}

/** What is urgent comes first. */
const urgency = { needs_sign_in: 0, moved: 1, suspended: 2, active: 3, not_answering: 3, offline: 3, waiting_to_sign_out: 3, renewing: 3 } as const;

/** The server of an account; one that the snapshot does not describe is known by its origin alone. */
export function instanceOf(snapshot: Snapshot | null, origin: string): Instance {
  const known = snapshot?.instances.find((instance) => instance.origin === origin);
  if (known !== undefined) return known;
  const host = origin.replace(/^[a-z]+:\/\//u, "");
  return { origin, host, local: false, title: host, description: "", software: "", version: "", picture: null, offers: [], sessions_page: false };
}

/** Groups the accounts of a snapshot that fit what is searched for. */
export function grouped(snapshot: Snapshot, search: string): Grouped {
  const accounts = snapshot.accounts.filter((account) => fits(account, instanceOf(snapshot, account.origin), search));
  const needs = accounts
    .filter((account) => standingOf(account.state).needsYou)
    .sort((a, b) => urgency[a.state.kind] - urgency[b.state.kind]);
  const byOrigin = new Map<string, Account[]>();
  for (const account of accounts) {
    if (standingOf(account.state).needsYou) continue;
    const there = byOrigin.get(account.origin);
    if (there === undefined) byOrigin.set(account.origin, [account]);
    else there.push(account);
  }
  const groups = [...byOrigin].map(([origin, there]) => ({ instance: instanceOf(snapshot, origin), accounts: there }));
  return { needs, groups };
}

/** The accounts in the order in which they are shown. */
export function inOrder(list: Grouped): readonly Account[] {
  return [...list.needs, ...list.groups.flatMap((group) => group.accounts)];
}

function fits(account: Account, instance: Instance, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  const searched = [account.display_name, account.handle, instance.host, instance.title];
  return searched.some((text) => text.toLocaleLowerCase().includes(wanted));
}
