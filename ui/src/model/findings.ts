import type { CheckUp } from "../backend/types/CheckUp";
import type { Found } from "../backend/types/Found";
import type { KeySlots } from "../backend/types/KeySlots";
import type { Verdict } from "../backend/types/Verdict";
import { failureWords, m, type Line } from "../messages";
import type { IconName } from "./icons";
import { sizeOf } from "./sizes";

/** What is looked at, in words. */
export const checks: Readonly<Record<CheckUp, string>> = {
  socket: m.checkSocket,
  agent: m.checkAgent,
  profile: m.checkProfile,
  key: m.checkKey,
  database: m.checkDatabase,
  links: m.checkLinks,
  questions: m.checkQuestions,
};

/** How it is: a word, and a shape. */
export const verdicts: Readonly<Record<Verdict, { readonly word: string; readonly icon: IconName; readonly tone: "ok" | "warn" | "danger" }>> = {
  fine: { word: m.verdictFine, icon: "fine", tone: "ok" },
  warning: { word: m.verdictWarning, icon: "warn", tone: "warn" },
  wrong: { word: m.verdictWrong, icon: "suspended", tone: "danger" },
};

/** What was found, and what to do where something is to be done. */
export function foundWords(found: Found): { readonly what: Line; readonly todo?: Line } {
  switch (found.kind) {
    case "agent":
      return { what: m.foundAgent({ version: found.version }) };
    case "other_version":
      return { what: m.foundOtherVersion({ version: found.version }), todo: [m.foundOtherVersionTodo] };
    case "public_only":
      return { what: [m.foundPublicOnly], todo: [m.foundPublicOnlyTodo] };
    case "alone":
      return { what: [m.foundAlone] };
    case "missing":
      return { what: m.foundMissing({ path: found.path }), todo: [m.foundMissingTodo] };
    case "foreign":
      return { what: m.foundForeign({ path: found.path }), todo: [m.foundForeignTodo] };
    case "open":
      return { what: m.foundOpen({ path: found.path, has: mode(found.has) }), todo: m.foundOpenTodo({ wanted: mode(found.wanted) }) };
    case "key":
      return { what: key(found.slots, found.keyring) };
    case "locked":
      return { what: [m.foundLocked] };
    case "database":
      return { what: [m.foundDatabase({ count: found.accounts, size: sizeOf(found.size) })] };
    case "links":
      return { what: [m.foundLinks] };
    case "window":
      return { what: [m.foundWindow] };
    case "no_window":
      return { what: [m.foundNoWindow], todo: [m.foundNoWindowTodo] };
    case "no_display":
      return { what: [m.foundNoDisplay], todo: [m.foundNoDisplayTodo] };
    case "failed":
      return failureWords(found.failure, m.product);
  }
}

function key(slots: KeySlots, keyring: string | null): Line {
  if (slots.keyring && slots.passphrase) return [m.foundKeyBoth];
  if (slots.passphrase) return [m.foundKeyPassphrase];
  return keyring === null ? [m.foundKeyKeyring] : m.foundKeyNamed({ product: keyring });
}

/** As `chmod` has it. */
function mode(bits: number): string {
  return bits.toString(8).padStart(4, "0");
}
