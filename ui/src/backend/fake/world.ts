import type { Account } from "../types/Account";
import type { KeySlots } from "../types/KeySlots";
import type { Lock } from "../types/Lock";
import type { Preferences } from "../types/Preferences";
import type { Snapshot } from "../types/Snapshot";
import type { State } from "../types/State";
import { appsOf } from "./apps";
import { awaitedIn } from "./awaited";
import { crowd, crowdedServers } from "./crowd";
import { server, servers } from "./servers";

/** As it is before anybody chose anything. */
export const preferred: Preferences = { language: null, theme: "system", tray: true, notices: { accounts: true, apps: true }, start_at_login: false };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

const everyday = ["read", "write", "follow", "push"];

export function account(id: string, handle: string, name: string, state: State, scopes = everyday): Account {
  const now = seconds();
  const origin = `https://${handle.split("@").at(-1) ?? ""}`;
  const added_at = now - 19 * DAY;
  return { id, handle, display_name: name, claims: null, picture: null, label: "", color: null, origin, state, scopes, added_at, checked_at: now - 3 * MINUTE, issued_at: added_at, expires_at: null, renews_at: null, signed_in_until: null };
}

export function people(): Account[] {
  const fine: State = { kind: "active" };
  return [
    account("bee", "@bee@forum.example", "bee", { kind: "waiting_to_sign_out" }),
    account("old", "@ana@old.example", "Ana (old)", { kind: "moved", to: "@ana@social.example" }),
    account("photos", "@ana@photos.example", "Ana Lind", { kind: "needs_sign_in", why: "token_refused" }),
    account("late", "@late@quiet.example", "Late shift", { kind: "suspended" }),
    account("ana", "@ana@social.example", "Ana Lind", fine),
    { ...account("studio", "@studio@social.example", "Lind Ceramics", fine), label: "Shop", color: "#8a5a17", expires_at: seconds() + 11 * DAY + HOUR },
    account("town", "@ana@town.example", "Ana in town", { kind: "not_answering", since: seconds() - 2 * HOUR, retry_at: seconds() + 4 * MINUTE + 20 }, ["read", "write:statuses", "push"]),
    account("ben", "@ben@video.example", "Ben Okoro", fine, ["read"]),
    account("kiln", "@kiln@video.example", "Kiln diaries", fine, ["read", "write", "admin:read", "beta"]),
  ];
}

/** Names as long, as odd and as ill-meant as servers can send them. */
function oddPeople(): Account[] {
  const fine: State = { kind: "active" };
  const long = "Wilhelmina-Charlotte von und zu Hohenzollern-Sigmaringen, Beauftragte für alles";
  return [
    account("rtl", "@layla@social.example", "ليلى (الحساب الرسمي)", fine),
    account("turn", "@evil@social.example", "\u202Eelpmaxe.laicos\u202C", fine),
    account("html", "@tag@social.example", "<img src=x onerror=alert(1)><b>bold</b>", { kind: "needs_sign_in", why: "expired" }),
    account("long", `@${"w".repeat(60)}@a-very-long-server-name-that-somebody-really-registered.example`, long, { kind: "moved", to: `@${"n".repeat(70)}@somewhere-else-entirely.example` }),
    account("none", "@nameless@town.example", "", { kind: "not_answering", since: seconds() - 3 * DAY, retry_at: null }),
    account("emoji", "@fox@town.example", "🦊✨ Fox 🏳️‍🌈", fine),
  ];
}

/** Every state that is not among the others, with pictures where there are any. */
function states(): Account[] {
  const fine: State = { kind: "active" };
  const offline: State = { kind: "offline", since: seconds() - 20 * MINUTE };
  return [
    { ...account("ana", "@ana@social.example", "Ana Lind", fine), picture: "1", claims: "@ana@example.com" },
    { ...account("studio", "@studio@social.example", "Lind Ceramics", offline), picture: "broken" },
    { ...account("lost", "@ana@town.example", "Ana in town", { kind: "needs_sign_in", why: "registration_lost" }), picture: "1" },
    account("small", "@ana@photos.example", "Ana Lind", { kind: "needs_sign_in", why: "scope_too_small" }, ["write:statuses"]),
    account("late", "@late@quiet.example", "Late shift", { kind: "suspended" }),
    account("away", "@ana@old.example", "Ana (old)", { kind: "moved", to: "@ana@new.example" }),
    account("silent", "@kiln@video.example", "Kiln diaries", { kind: "not_answering", since: seconds() - 3 * DAY, retry_at: seconds() + 5 * HOUR + MINUTE }),
    account("bee", "@bee@forum.example", "bee", { kind: "waiting_to_sign_out" }),
  ];
}

/** Every kind of server, and what its tokens and sessions are like. */
function kinds(): Account[] {
  const fine: State = { kind: "active" };
  const now = seconds();
  const renewed = { issued_at: now - 5 * HOUR, expires_at: now + 19 * HOUR, renews_at: now + 14 * HOUR, signed_in_until: now + 13 * DAY + 19 * HOUR };
  return [
    { ...account("ben", "@ben@video.example", "Ben Okoro", fine, ["user"]), ...renewed },
    { ...account("kiln", "@kiln@video.example", "Kiln diaries", { kind: "renewing" }, ["user"]), ...renewed, renews_at: null },
    { ...account("town", "@ana@town.example", "Ana in town", fine), expires_at: now + 11 * DAY + HOUR, renews_at: now + 9 * DAY + HOUR },
    { ...account("near", "@ana@micro.example", "Ana Lind", fine), expires_at: now + 7 * HOUR, signed_in_until: now + 7 * HOUR },
    { ...account("weak", "@weak@video.example", "Late renewal", fine, ["user"]), expires_at: now - 12 * DAY, renews_at: now - MINUTE, signed_in_until: now + 20 * HOUR },
    account("notes", "@ana@notes.example", "Ana in notes", fine),
    account("held", "@held@notes.example", "Half gone", { kind: "waiting_to_sign_out" }),
    account("lone", "@lone@new.example", "Alone", fine),
    account("rtl", "@layla@new.example", "ليلى", fine),
    account("broken", "@broken@new.example", "Unlisted", fine),
    account("silent", "@silent@new.example", "Far away", { kind: "not_answering", since: now - 2 * HOUR, retry_at: null }),
    account("out", "@out@town.example", "Signed out there", { kind: "needs_sign_in", why: "refresh_refused" }),
    account("ana", "@ana@social.example", "Ana Lind", fine),
    account("bee", "@bee@forum.example", "bee", fine, []),
  ];
}

function isUp({ state }: Account): boolean {
  return state.kind === "active" || state.kind === "not_answering";
}

const locks: readonly Lock[] = ["starting", "keyring_locked", "keyring_absent", "key_missing", "app_locked", "store_damaged", "store_newer", "store_full", "store_read_only", "store_foreign", "store_in_use", "store_failed", "no_agent"];

/** Where the key lies: `LOCK-passphrase`, `LOCK-both` and `LOCK-nowhere` say it, else the keyring. */
function keyOf(state: string): KeySlots {
  if (state.endsWith("-passphrase")) return { keyring: false, passphrase: true };
  if (state.endsWith("-both")) return { keyring: true, passphrase: true };
  return { keyring: !state.endsWith("-nowhere"), passphrase: false };
}

/** The snapshot that a named state begins with. */
export function world(state: string): Snapshot {
  const lock = locks.find((lock) => lock === state.split("-")[0]) ?? "open";
  const accounts = lock === "open" ? named(state) : [];
  const odd = "a-very-long-server-name-that-somebody-really-registered.example";
  const dressed = servers.map((one) => (state === "states" && one.host === "social.example" ? { ...one, picture: "1" } : one));
  const instances = [...dressed, ...(state === "many" ? crowdedServers : []), server(odd, "\u202EOdd", "Mastodon", "4.5.2+glitch.with.a.long.suffix", "")];
  const used = instances.filter((instance) => accounts.some((account) => account.origin === instance.origin));
  const awaited = lock === "open" ? awaitedIn(state) : [];
  return { revision: 1, lock, key: keyOf(state), accounts, instances: used, sign_ins: [], apps: lock === "open" ? appsOf(state) : [], prompts: 0, lock_rule: { after_minutes: null, with_session: false }, preferences: preferred, awaited, awaited_count: awaited.length };
}

function named(state: string): Account[] {
  switch (state) {
    case "empty":
    case "moving-empty":
      return [];
    case "states":
      return states();
    case "kinds":
      return kinds();
    case "names":
      return oddPeople();
    case "many":
      return crowd(account);
    case "offline":
      return people().map((person) => (isUp(person) ? { ...person, state: { kind: "offline", since: seconds() - 20 * MINUTE } } : person));
    case "few":
      return people().filter((person) => ["ana", "studio", "ben"].includes(person.id));
    case "calm":
      return people().filter(isUp);
    default:
      return people();
  }
}
