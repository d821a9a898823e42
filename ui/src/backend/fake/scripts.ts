import type { Backup } from "../types/Backup";
import type { Failure } from "../types/Failure";
import type { Instance } from "../types/Instance";
import type { Preview } from "../types/Preview";
import type { WayBack } from "../types/WayBack";
import { failure } from "./addresses";
import { seconds, servers } from "./world";

/** What a scripted server refuses, and when. */
export const refusals: Record<string, { at: "preview" | "begin"; failure: Failure }> = {
  "silent.example": { at: "preview", failure: failure("not_answering", { kind: "retry", after: null }, "connect: timed out after 10 s") },
  "nowhere.example": { at: "preview", failure: failure("host_not_found", { kind: "retry", after: null }) },
  "shop.example": { at: "preview", failure: failure("not_fediverse") },
  "forge.example": { at: "preview", failure: failure("unsupported", { kind: "none" }, "Forgejo") },
  "busy.example": { at: "begin", failure: failure("too_many_registrations", { kind: "retry", after: 540 }, "429") },
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

/** What stands at a host. */
export function previewOf(host: string, typed: string, user: string | null, here: string[]): Preview {
  const known = servers.find((server) => server.host === host);
  const made: Instance = { origin: `https://${host}`, host, local: false, title: host, description: "", software: "Mastodon", version: "4.5.2", picture: null, offers: ["browser", "code", "scopes", "revocation"], sessions_page: true };
  const looks_like = host === ODD ? "social.example" : null;
  return { instance: known ?? made, user, here, typed: typed === "example.com" ? typed : null, looks_like, providers: [] };
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
