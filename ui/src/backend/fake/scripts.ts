import type { Backup } from "../types/Backup";
import type { Failure } from "../types/Failure";
import type { Preview } from "../types/Preview";
import type { WayBack } from "../types/WayBack";
import { failure } from "./addresses";
import { server, servers } from "./servers";
import { seconds } from "./world";

/** What a scripted server refuses, and when. */
export const refusals: Record<string, { at: "preview" | "begin"; failure: Failure }> = {
  "silent.example": { at: "preview", failure: failure("not_answering", { kind: "retry", after: null }, "connect: timed out after 10 s") },
  "nowhere.example": { at: "preview", failure: failure("host_not_found", { kind: "retry", after: null }) },
  "shop.example": { at: "preview", failure: failure("not_fediverse") },
  "forge.example": { at: "preview", failure: failure("unsupported", { kind: "none" }, "Forgejo") },
  "busy.example": { at: "begin", failure: failure("too_many_registrations", { kind: "retry", after: 540 }, "429") },
  "closing.example": { at: "begin", failure: failure("new_accounts_closed") },
  "strict.example": { at: "begin", failure: failure("scope_refused", { kind: "none" }, "invalid_scope") },
};

/** Where the first way back there is cannot be used. */
export const ways: Record<string, { way: WayBack; because: Failure }> = {
  "taken.example": { way: "loopback", because: failure("scheme_taken", { kind: "none" }, "other.desktop") },
  "closed.example": { way: "code", because: failure("loopback_failed") },
};

/** A name that looks like one of the servers, and the domain of another one. */
const ODD = "xn--scial-jye.example";
const lookAlikes: Record<string, string> = { "sоcial.example": ODD, [ODD]: ODD };

/** The name that the network knows. */
export function hostOf(typed: string): string {
  return lookAlikes[typed] ?? (typed === "example.com" ? "social.example" : typed);
}

/** What runs at hosts that are made up. */
const made: Record<string, string> = { film: "PeerTube", clips: "PeerTube" };

/** Where people sign in with somebody else. */
const providers: Record<string, string[]> = { "film.example": ["Framasoft ID", "ORCID", "<b>معهد</b>"] };

/** What stands at a host. */
export function previewOf(host: string, typed: string, user: string | null, here: string[]): Preview {
  const known = servers.find((server) => server.host === host);
  const software = made[host.split(".")[0] ?? ""] ?? "Mastodon";
  const looks_like = host === ODD ? "social.example" : null;
  const instance = known ?? { ...server(host, host, software, "4.5.2", ""), local: host.startsWith("localhost") };
  return { instance, user, here, typed: typed === "example.com" ? typed : null, looks_like, providers: providers[host] ?? [] };
}

const FOLDER = "/home/ana/.local/share/fediaccounts";

/** What stays when a file is set aside. */
export const aside = { path: `${FOLDER}/accounts-2026-11-22.db` };

/** The two backups that there are. */
export function backups(): Backup[] {
  const made = [5 * 3600, 29 * 3600];
  return made.map((ago, index) => {
    const name = `backup-${2 - index}.db`;
    return { name, path: `${FOLDER}/${name}`, made_at: seconds() - ago, size: 188_416 };
  });
}
