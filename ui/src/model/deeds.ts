import type { Activity } from "../backend/types/Activity";
import { m, type Line } from "../messages";
import { nameOf } from "./apps";
import type { IconName } from "./icons";
import { shortly } from "./scopes";

/** One line of what apps did, as shown. */
export interface Shown {
  readonly icon: IconName;
  readonly tone: "ok" | "quiet" | "warn" | "danger";
  readonly words: Line;
}

/** What happened, in words. */
export function deedOf(line: Activity): Shown {
  const shown = once(line);
  return line.times > 1 ? { ...shown, words: m.times({ words: shown.words, count: line.times }) } : shown;
}

function once(line: Activity): Shown {
  const app = nameOf(line);
  const what = line.scopes.length === 0 ? null : shortly(line.scopes);
  const howLong = { once: m.lastsOnce, until_lock: m.lastsUntilLock, always: m.lastsAlways }[line.lifetime ?? "once"];
  switch (line.deed) {
    case "allowed":
      return { icon: "fine", tone: "ok", words: what === null ? m.didAllowNothing({ app, howLong }) : m.didAllow({ app, what, howLong }) };
    case "denied":
      return { icon: "suspended", tone: "danger", words: what === null ? m.didDenyNothing({ app }) : m.didDeny({ app, what }) };
    case "blocked":
      return { icon: "suspended", tone: "danger", words: m.didBlock({ app }) };
    case "given":
      return { icon: "key", tone: "quiet", words: what === null ? m.didGiveNothing({ app }) : m.didGive({ app, what }) };
    case "refused":
      return { icon: "warn", tone: "warn", words: what === null ? m.didRefuseNothing({ app }) : m.didRefuse({ app, what }) };
    case "reported":
      return { icon: "warn", tone: "warn", words: m.didReport({ app }) };
    case "released":
      return { icon: "left", tone: "quiet", words: m.didRelease({ app }) };
    case "withdrawn":
      return { icon: "close", tone: "quiet", words: m.didWithdraw({ app }) };
    case "ended":
      return { icon: "wait", tone: "quiet", words: m.didEnd({ app }) };
  }
}

/** Lines of one day. */
export interface Day {
  readonly name: string;
  readonly lines: readonly Activity[];
}

/** Lines by the day that they happened on, in their order; `named` gives a day its name. */
export function byDay(lines: readonly Activity[], named: (at: number) => string): Day[] {
  const days: { name: string; lines: Activity[] }[] = [];
  for (const line of lines) {
    const name = named(line.at);
    const last = days.at(-1);
    if (last?.name === name) last.lines.push(line);
    else days.push({ name, lines: [line] });
  }
  return days;
}
