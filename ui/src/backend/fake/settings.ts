import type { Diagnosed } from "../backend";
import type { Finding } from "../types/Finding";
import type { KeySlots } from "../types/KeySlots";
import type { Lock } from "../types/Lock";
import type { Preferences } from "../types/Preferences";
import type { Storage } from "../types/Storage";
import { languages } from "../../messages/languages";

const folder = "/home/ana/.local/share/fediaccounts";

/** What the address says of the look was chosen before. */
export function lookOf(query: URLSearchParams): Partial<Preferences> {
  const theme = query.get("theme");
  const language = languages.find((one) => one === query.get("language"));
  return { ...(language !== undefined && { language }), ...((theme === "light" || theme === "dark") && { theme }) };
}

/** Where secrets are stored on a computer with a keyring, or without one. */
export function storageOf(key: KeySlots): Storage {
  return { database: `${folder}/accounts.db`, size: 184_320, keyring: key.keyring ? "GNOME Keyring" : null };
}

/** `faults` has one of each kind that there can be. */
export function diagnosis(state: string, lock: Lock, slots: KeySlots, accounts: number): Diagnosed {
  const well: Finding[] = [
    { check: "socket", verdict: "fine", found: { kind: "alone", path: "/run/user/1000/fediaccounts/broker.sock" } },
    { check: "agent", verdict: "fine", found: { kind: "agent", version: "0.1.0" } },
    { check: "profile", verdict: "fine", found: { kind: "alone", path: folder } },
    ...(lock === "open"
      ? ([
          { check: "key", verdict: "fine", found: { kind: "key", slots, keyring: storageOf(slots).keyring } },
          { check: "database", verdict: "fine", found: { kind: "database", accounts, size: 184_320 } },
        ] satisfies Finding[])
      : ([{ check: "key", verdict: "fine", found: { kind: "locked" } }] satisfies Finding[])),
    { check: "links", verdict: "fine", found: { kind: "links" } },
    { check: "questions", verdict: "fine", found: { kind: "window" } },
  ];
  const report = "FediAccounts 0.1.0 · linux x86_64 · GNOME · wayland\nkey        fine     keyring, GNOME Keyring\ndatabase   fine     184 kB\n";
  return { findings: state === "faults" ? faults : well, report };
}

const faults: Finding[] = [
  { check: "socket", verdict: "wrong", found: { kind: "open", path: "/run/user/1000/fediaccounts", has: 0o755, wanted: 0o700 } },
  { check: "agent", verdict: "warning", found: { kind: "other_version", version: "0.0.9" } },
  { check: "profile", verdict: "wrong", found: { kind: "foreign", path: folder } },
  { check: "key", verdict: "fine", found: { kind: "key", slots: { keyring: true, passphrase: true }, keyring: null } },
  { check: "database", verdict: "wrong", found: { kind: "failed", failure: { code: "store_damaged", remedy: { kind: "restore_backup" } } } },
  { check: "links", verdict: "warning", found: { kind: "failed", failure: { code: "scheme_taken", remedy: { kind: "none" }, detail: "other.desktop" } } },
  { check: "questions", verdict: "warning", found: { kind: "no_window" } },
];
