import type { Account } from "../backend/types/Account";
import type { Instance } from "../backend/types/Instance";
import type { Snapshot } from "../backend/types/Snapshot";
import { needsYou } from "./standing";

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
  return snapshot?.instances.find((instance) => instance.origin === origin) ?? unknownInstance(origin);
}

/** A server of which no more is known than its origin. */
export function unknownInstance(origin: string): Instance {
  const host = origin.replace(/^[a-z]+:\/\//u, "");
  return { origin, host, local: false, title: host, description: "", software: "", version: "", picture: null, offers: [], sessions_page: false };
}

/** Groups the accounts of a snapshot that fit what is searched for. */
export function grouped(snapshot: Snapshot, search: string): Grouped {
  const servers = new Map(snapshot.instances.map((instance) => [instance.origin, instance]));
  const serverOf = (origin: string): Instance => servers.get(origin) ?? unknownInstance(origin);
  const words = wordsOf(search);
  const accounts = words.length === 0 ? snapshot.accounts : snapshot.accounts.filter((account) => fits(account, serverOf(account.origin), words));
  const needs = accounts
    .filter((account) => needsYou(account.state))
    .sort((a, b) => urgency[a.state.kind] - urgency[b.state.kind]);
  const byOrigin = new Map<string, Account[]>();
  for (const account of accounts) {
    if (needsYou(account.state)) continue;
    const there = byOrigin.get(account.origin);
    if (there === undefined) byOrigin.set(account.origin, [account]);
    else there.push(account);
  }
  const groups = [...byOrigin].map(([origin, there]) => ({ instance: serverOf(origin), accounts: there }));
  return { needs, groups };
}

/** The accounts in the order in which they are shown. */
export function inOrder(list: Grouped): readonly Account[] {
  return [...list.needs, ...list.groups.flatMap((group) => group.accounts)];
}

/** Each word has to be somewhere; marks above and below letters and case do not matter. */
function fits(account: Account, instance: Instance, words: readonly string[]): boolean {
  const searched = plainly([account.label, account.display_name, account.handle, instance.host, instance.title].join("\n"));
  return words.every((word) => searched.includes(word));
}

function wordsOf(search: string): readonly string[] {
  return plainly(search).split(/\s+/u).filter((word) => word !== "");
}

/** Letters that have no plainer one below their marks. */
const ligatures: Readonly<Record<string, string>> = { æ: "ae", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ø: "o", œ: "oe", ß: "ss", þ: "th" };

/** As one would type it without looking for keys: no case, nothing on letters. */
function plainly(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[æđðħıłøœßþ]/gu, (letter) => ligatures[letter] ?? letter);
}
