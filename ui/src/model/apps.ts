import type { AppClass } from "../backend/types/AppClass";
import { m } from "../messages";
import type { IconName } from "./icons";
import { elided, spelled } from "./program";

/** How surely it is known which program an app is: never by colour alone. */
export interface Badge {
  readonly icon: IconName;
  readonly tone: "ok" | "warn" | "danger";
  /** On a badge of its own. */
  readonly words: string;
  /** Beside other words. */
  readonly short: string;
}

/** The badge of a class. */
export function badgeOf(known: AppClass): Badge {
  const sure = { icon: "verified", tone: "ok", short: m.verified } as const;
  switch (known) {
    case "signed":
      return { ...sure, words: m.verifiedSigned };
    case "sandboxed":
      return { ...sure, words: m.verifiedSandboxed };
    case "installed":
      return { ...sure, words: m.verifiedInstalled };
    case "keyed":
      return { ...sure, words: m.verifiedKeyed };
    case "path_only":
      return { icon: "path", tone: "warn", words: m.byPathOnly, short: m.byPathOnly };
    case "interpreter":
      return { icon: "unknown", tone: "danger", words: m.unknownScript, short: m.unknownProgram };
    case "unknown":
      return { icon: "unknown", tone: "danger", words: m.unknownProgram, short: m.unknownProgram };
  }
}

/** The longest name that still reads as one. */
const LONGEST = 48;

/** What an app is called here: by the system, never by itself. */
export function nameOf({ name }: { readonly name: string }): string {
  return name === "" ? m.programUnnamed : elided(spelled(name), LONGEST);
}

/** Whether it speaks for a program on another computer: words stand for that one, as there is no path. */
export function isRemote({ class: known, program }: { readonly class: AppClass; readonly program: string }): boolean {
  return known === "interpreter" && !/[/\\]/u.test(program);
}
