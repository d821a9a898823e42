import type { Choice } from "../types/Choice";
import type { Prompt } from "../types/Prompt";
import type { Share } from "../types/Share";
import { seconds } from "./world";

const both: Share[] = ["own_token", "account"];

function choice(account: string, handle: string, display_name: string, more: Partial<Choice> = {}): Choice {
  const host = handle.split("@").at(-1) ?? "";
  return { account, handle, display_name, label: "", color: null, host, software: "Mastodon", looks_like: null, shares: both, in_browser: true, ...more };
}

const ana = choice("ana", "@ana@social.example", "Ana Lind");
const studio = choice("studio", "@studio@social.example", "Lind Ceramics", { label: "Shop", color: "#8a5a17" });
const ben = choice("ben", "@ben@video.example", "Ben Okoro", { software: "PeerTube", shares: ["account"], in_browser: false });

function asked(more: Partial<Prompt>): Prompt {
  return {
    id: "q1", name: "org.example.Larkspur", class: "sandboxed", program: "org.example.Larkspur", script: null, says: "Larkspur",
    reason: "To show your timelines, and to post what you write here.",
    scopes: ["read", "write:statuses"], named: false, choices: [ana, studio], lifetimes: ["once", "until_lock", "always"],
    expires_at: seconds() + 118, ...more,
  };
}

const long = `/home/ana/${"very/".repeat(600)}deep/bin/driftpost`;

/** The question that a named state begins with. */
export function questionOf(state: string): Prompt | null {
  switch (state) {
    case "installed":
      return asked({ name: "tuba", class: "installed", program: "/usr/bin/tuba", says: null, named: true, choices: [ana] });
    case "read":
      return asked({ name: "tuba", class: "installed", program: "/usr/bin/tuba", says: null, scopes: ["read"], named: true, choices: [{ ...ana, in_browser: false }] });
    case "path":
      return asked({ name: "driftpost", class: "path_only", program: "/home/ana/bin/driftpost", says: "Driftpost Scheduler", scopes: ["write:statuses"], named: true, choices: [ana], lifetimes: ["once", "until_lock"] });
    case "interpreter":
      return asked({ name: "python3.11", class: "interpreter", program: "/usr/bin/python3.11", script: "backup.py", says: "Toot backup", reason: "Nightly backup", scopes: ["read:bookmarks"], named: true, choices: [ana], lifetimes: ["once", "until_lock"] });
    case "remote":
      return asked({ name: "a program on another computer, through ssh", class: "interpreter", program: "a program on another computer, through ssh", says: "fediaccounts", reason: "", named: true, choices: [ana], lifetimes: ["once", "until_lock"] });
    case "unknown":
      return asked({ name: "", class: "unknown", program: "", says: "System Settings", reason: "", choices: [ana], lifetimes: ["once"] });
    case "peertube":
      return asked({ scopes: ["user"], named: true, choices: [ben] });
    case "mixed":
      return asked({ scopes: ["read"], choices: [ana, ben] });
    case "grave":
      return asked({ scopes: ["read", "write", "follow", "push", "admin:write", "x-unknown"], named: true, choices: [ana] });
    case "admin":
      return asked({ scopes: ["read", "admin:read"], named: true, choices: [ana] });
    case "none":
      return asked({ choices: [] });
    case "none-named":
      return asked({ named: true, choices: [] });
    case "alike":
      return asked({ choices: [choice("ann", "@ann@a.example", "Ann"), choice("odd", "@ann@xn--80a.example", "Ann", { looks_like: "a.example" })] });
    case "names":
      return asked({
        name: `System Settings \u202Egnp.${"w".repeat(80)}`, class: "path_only", program: `/tmp/\u202Eelpmaxe\n/${"Tusky "}/evil`,
        says: `\u202EShariNg <b>bold</b> ${"W".repeat(120)}`, reason: `"/><img src=x onerror=alert(1)> ليلى ${"Because ".repeat(40)}`,
        scopes: ["read", `<script>${"x".repeat(60)}`], lifetimes: ["once", "until_lock"],
        choices: [choice("rtl", "@layla@social.example", "ليلى (الحساب الرسمي)"), choice("wide", `@${"w".repeat(60)}@a-very-long-server-name-that-somebody-really-registered.example`, "<img src=x onerror=alert(1)>", { label: "W".repeat(64), color: "#ffff00" })],
      });
    case "long":
      return asked({ name: "driftpost", class: "path_only", program: long, says: null, named: true, choices: [ana], lifetimes: ["once", "until_lock"] });
    case "many":
      return asked({ choices: Array.from({ length: 40 }, (_, index) => choice(`many${index}`, `@many${index}@social.example`, `Many ${index}`)) });
    case "refused":
    case "default":
      return asked({});
    default:
      return null;
  }
}
