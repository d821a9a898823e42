import type { Account } from "../types/Account";
import type { Instance } from "../types/Instance";
import type { State } from "../types/State";
import { server } from "./servers";

/** How many accounts and servers there are. */
const ACCOUNTS = 5000;
const SERVERS = 60;

const given = ["Ana", "Ben", "Chloé", "Đorđe", "Émile", "Fatima", "Gül", "Håkon", "İpek", "Jürgen", "Kofi", "Łucja", "Mai", "Noor"];
const family = ["Lind", "Okoro", "Ångström", "Nguyễn", "Weiß", "Öztürk", "Da Silva", "Kowalski", "O’Neill", "Yamamoto", "Müller"];

const number = (text: number): string => String(text).padStart(2, "0");

/** Servers with very many accounts on the first, and few on the others. */
export const crowdedServers: readonly Instance[] = Array.from({ length: SERVERS }, (_, index) =>
  server(`server${number(index)}.example`, `Server ${index}`, ["Mastodon", "Akkoma", "Pixelfed", "PeerTube"][index % 4] ?? "", "4.5.2", ""),
);

/** Very many people; `person` makes one. */
export function crowd(person: (id: string, handle: string, name: string, state: State) => Account): Account[] {
  return Array.from({ length: ACCOUNTS }, (_, index) => {
    const name = `${given[index % given.length] ?? ""} ${family[index % family.length] ?? ""}`;
    const host = `server${number(index < ACCOUNTS / 2 ? 0 : index % SERVERS)}.example`;
    const state: State = index % 500 === 7 ? { kind: "needs_sign_in", why: "expired" } : { kind: "active" };
    const label = index % 9 === 0 ? "Work" : "";
    return { ...person(`p${index}`, `@person${index}@${host}`, name, state), label };
  }).sort((a, b) => a.origin.localeCompare(b.origin));
}
