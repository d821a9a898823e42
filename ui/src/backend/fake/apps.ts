import type { ActivityWanted } from "../backend";
import type { Activity } from "../types/Activity";
import type { App } from "../types/App";
import type { Consent } from "../types/Consent";
import type { Deed } from "../types/Deed";
import { seconds } from "./world";

const MINUTE = 60;
const DAY = 86_400;

function consent(account: string, scopes: string[], more: Partial<Consent> = {}): Consent {
  const now = seconds();
  return { account, scopes, lifetime: "always", share: "own_token", given_at: now - 19 * DAY, used_at: now - 12 * MINUTE, ends_at: now + 179 * DAY, ...more };
}

function app(id: string, name: string, more: Partial<App>): App {
  return { id, name, class: "sandboxed", program: name, says: null, consents: [], refusals: [], idle: [], used_at: seconds() - 12 * MINUTE, ...more };
}

/** What apps may do in a named state. */
export function appsOf(state: string): App[] {
  const now = seconds();
  if (["empty", "few", "bare"].includes(state)) return [];
  if (state === "names") {
    return [
      app("odd", `\u202Egnp.${"w".repeat(60)}`, { class: "path_only", program: `/home/ana/${"deep/".repeat(40)}w\nx`, says: "<b>System Settings</b>", consents: [consent("rtl", ["read", `<script>${"x".repeat(40)}`], { lifetime: "until_lock" }), consent("long", ["read"]), consent("gone", ["read"])] }),
      app("none", "", { class: "unknown", program: "", consents: [consent("html", ["write"], { lifetime: "once", used_at: null })], used_at: null }),
    ];
  }
  return [
    app("larkspur", "org.example.Larkspur", { says: "Larkspur", consents: [consent("ana", ["read", "write:statuses"]), consent("studio", ["read"], { given_at: now - 13 * DAY, used_at: now - 5 * 3600 })] }),
    app("tuba", "tuba", { class: "installed", program: "/usr/bin/tuba", consents: [consent("ana", ["read", "write", "follow", "push"], { used_at: null })], idle: ["studio"] }),
    app("driftpost", "driftpost", { class: "path_only", program: "/home/ana/bin/driftpost", says: "Driftpost Scheduler", consents: [consent("ana", ["write:statuses"], { lifetime: "until_lock", given_at: now - 3600 })] }),
    app("reel", "org.example.Reelcutter", { consents: [consent("ben", ["user"], { share: "account", used_at: now - 2 * DAY })], refusals: [{ account: "kiln", refused_at: now - DAY }] }),
    app("evil", "python3.11", { class: "interpreter", program: "/usr/bin/python3.11", says: "Toot backup", refusals: [{ account: null, refused_at: now - 4 * DAY }], used_at: null }),
  ];
}

const deeds: readonly [Deed, string, string, string[], number?][] = [
  ["given", "larkspur", "ana", ["read", "write:statuses"], 14],
  ["denied", "evil", "ana", ["read:bookmarks"]],
  ["refused", "evil", "ana", ["write"], 3],
  ["given", "larkspur", "studio", ["read"]],
  ["allowed", "larkspur", "studio", ["read"]],
  ["reported", "tuba", "ana", []],
  ["given", "driftpost", "ana", ["write:statuses"]],
  ["blocked", "evil", "", []],
  ["released", "driftpost", "ana", []],
  ["withdrawn", "reel", "ben", []],
  ["ended", "driftpost", "ana", []],
];

/** What apps did: as long as the state wants it. */
export function activityOf(state: string, apps: readonly App[], handles: ReadonlyMap<string, string>, wanted: ActivityWanted): Activity[] {
  const PAGE = 100;
  const count = ["empty", "few", "bare", "quiet"].includes(state) ? 0 : state === "busy" ? 250 : 22;
  const lines = Array.from({ length: count }, (_, index): Activity => {
    const [deed, made, account, scopes, times] = deeds[index % deeds.length] ?? ["given", "larkspur", "ana", []];
    const app = state === "names" ? apps[index % 2] : apps.find(({ id }) => id === made);
    const about = state === "names" ? "long" : account;
    const at = seconds() - index * index * 17 * MINUTE;
    return {
      number: count - index, at, deed, times: times ?? 1, app: app?.id ?? made, name: app?.name ?? made, class: app?.class ?? "unknown",
      account: about === "" ? null : about, handle: handles.get(about) ?? (about === "" ? null : `@${about}@gone.example`), scopes, lifetime: deed === "allowed" || deed === "given" ? "always" : null,
    };
  });
  const fits = lines.filter((line) => (wanted.account === null || line.account === wanted.account) && (wanted.app === null || line.app === wanted.app) && (wanted.before === null || line.number < wanted.before));
  return fits.slice(0, PAGE);
}

/** Takes back what was decided about apps. */
export function withdrawn(apps: readonly App[], id: string | null, account: string | null): App[] {
  return apps.map((one) => {
    if (id !== null && one.id !== id) return one;
    const other = (of: string | null): boolean => account !== null && of !== account;
    return { ...one, consents: one.consents.filter((consent) => other(consent.account)), refusals: one.refusals.filter((refusal) => other(refusal.account)), idle: one.idle.filter(other) };
  }).filter((one) => one.consents.length + one.refusals.length + one.idle.length > 0);
}
