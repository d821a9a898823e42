import { allOf, locale, m, type Line } from "../messages";
import type { Access } from "../backend/types/Access";
import type { IconName } from "./icons";

/** One thing that may be done. */
export interface Permission {
  readonly icon: IconName;
  readonly words: Line;
  /** It changes something, reaches others, or nobody here knows what it does. */
  readonly weighty: boolean;
}

/** What an account may do, in sentences. */
export interface Permissions {
  readonly may: readonly Permission[];
  /** The most that it cannot do, or nothing where it can do all. */
  readonly cannot: string | null;
}

const follows = /^(write|read):(follows|following|mutes|blocks)$/u;
const posts = /^write:(statuses|notes|media|favourites|favorites|reactions|bookmarks|conversations)$/u;
const profiles = /^write:(accounts|account|filters|lists)$/u;
const aboutYou = /^(profile|openid|read:(me|accounts|account))$/u;
const families = /^(read|write|admin)(:|$)/u;
const others = new Set(["follow", "push", "profile", "openid"]);

/** The icons of what only looks. */
const harmless = new Set<IconName>(["eye", "accounts"]);

function isAdmin(scope: string): boolean {
  return scope === "admin" || scope.startsWith("admin:");
}

/** Says in sentences what scopes allow. What is not understood is named as it is. */
export function permissions(scopes: readonly string[]): Permissions {
  const has = (fits: (scope: string) => boolean): boolean => scopes.some(fits);
  const all = new Set(scopes);
  const may: Permission[] = [];
  const add = (allowed: boolean, icon: IconName, words: string): void => {
    if (allowed) may.push({ icon, words: [words], weighty: !harmless.has(icon) });
  };
  const readsAll = all.has("read");
  const writesAll = all.has("write");
  add(readsAll, "eye", m.mayRead);
  add(!readsAll && has((scope) => aboutYou.test(scope)), "accounts", m.maySeeYou);
  add(!readsAll && has((scope) => scope.startsWith("read:") && !aboutYou.test(scope)), "eye", m.mayReadParts);
  add(writesAll || has((scope) => posts.test(scope)), "pen", m.mayPost);
  add(writesAll || all.has("follow") || has((scope) => scope.startsWith("write:") && follows.test(scope)), "follow", m.mayFollow);
  add(writesAll || has((scope) => profiles.test(scope)), "settings", m.mayChange);
  const known = [posts, follows, profiles];
  add(has((scope) => scope.startsWith("write:") && !known.some((kind) => kind.test(scope))), "pen", m.mayWriteParts);
  add(all.has("push"), "bell", m.mayNotify);
  add(has(isAdmin), "shield", m.mayModerate);
  for (const scope of scopes.filter((scope) => !isUnderstood(scope))) {
    may.push({ icon: "unknown", words: m.mayOther({ scope }), weighty: true });
  }
  return { may, cannot: cannot(scopes) };
}

function isUnderstood(scope: string): boolean {
  return families.test(scope) || others.has(scope);
}

function isWriting(scope: string): boolean {
  return scope === "follow" || /^write(:|$)/u.test(scope);
}

/** The gravest that scopes allow: `null` where they only look. */
export type Danger = "unknown" | "admin" | "write" | null;

/** What has to be agreed to on its own. What nobody here understands counts as the worst. */
export function dangerOf(scopes: readonly string[]): Danger {
  if (!scopes.every(isUnderstood)) return "unknown";
  if (scopes.some(isAdmin)) return "admin";
  return scopes.some(isWriting) ? "write" : null;
}

/** The same as {@link permissions} in a word or two each. */
export function shortly(scopes: readonly string[]): Line {
  const words: Partial<Record<IconName, string>> = { eye: m.shortRead, accounts: m.shortSee, pen: m.shortPost, follow: m.shortFollow, settings: m.shortChange, bell: m.shortNotify, shield: m.shortModerate };
  const icons = new Set(permissions(scopes).may.map(({ icon }) => icon));
  const known = [...icons].flatMap((icon) => words[icon] ?? []);
  const strange = scopes.filter((scope) => !isUnderstood(scope));
  return allOf([...known, ...strange.map((name) => ({ name }))], locale);
}

function cannot(scopes: readonly string[]): string | null {
  const understood = scopes.every(isUnderstood);
  if (!understood || scopes.some(isAdmin)) return null;
  const writes = scopes.some(isWriting);
  return writes ? m.cannotModerate : m.cannotWrite;
}

/** The access that an account was given, so that it can be asked for again. */
export function accessOf(scopes: readonly string[]): Access {
  if (scopes.some(isAdmin)) return "everything";
  if (scopes.length === 0 || scopes.includes("write")) return "everyday";
  return scopes.every((scope) => scope === "read") ? "read_only" : { custom: { scopes: [...scopes] } };
}

/** What can be chosen one by one. */
export interface Family {
  readonly id: string;
  readonly icon: IconName;
  readonly words: string;
  readonly scopes: readonly string[];
}

/** The families of scopes that Mastodon's API knows and others took over. */
export const choosable: readonly Family[] = [
  { id: "read", icon: "eye", words: m.mayRead, scopes: ["read"] },
  { id: "post", icon: "pen", words: m.mayPost, scopes: ["write:statuses", "write:media", "write:favourites", "write:bookmarks"] },
  { id: "follow", icon: "follow", words: m.mayFollow, scopes: ["write:follows", "write:mutes", "write:blocks"] },
  { id: "change", icon: "settings", words: m.mayChange, scopes: ["write:accounts", "write:filters", "write:lists"] },
  { id: "push", icon: "bell", words: m.mayNotify, scopes: ["push"] },
  { id: "admin", icon: "shield", words: m.mayModerate, scopes: ["admin:read", "admin:write"] },
];

/** Without it nobody can say whose account it is. */
const IDENTITY = "read:accounts";

/** The scopes of what was chosen. */
export function scopesOf(chosen: readonly string[]): string[] {
  const scopes = choosable.filter(({ id }) => chosen.includes(id)).flatMap((family) => family.scopes);
  return scopes.includes("read") ? scopes : [IDENTITY, ...scopes];
}
