import type { State } from "../backend/types/State";
import { m, type Line } from "../messages";
import type { IconName } from "./icons";

/** How an account stands, as shown: never by colour alone. */
export interface Standing {
  readonly icon: IconName;
  readonly tone: "ok" | "quiet" | "accent" | "warn" | "danger";
  readonly word: Line;
  /** It is going on right now. */
  readonly spin?: boolean;
}

/** Whether the person has to do something. */
export function needsYou({ kind }: State): boolean {
  return kind === "needs_sign_in" || kind === "moved" || kind === "suspended";
}

/** The words and the icon of a state. */
export function standingOf(state: State): Standing {
  switch (state.kind) {
    case "active":
      return { icon: "fine", tone: "ok", word: [m.fine] };
    case "not_answering":
      return { icon: "noanswer", tone: "quiet", word: [m.notAnswering] };
    case "renewing":
      return { icon: "renew", tone: "accent", spin: true, word: [m.renewing] };
    case "offline":
      return { icon: "offline", tone: "quiet", word: [m.offline] };
    case "waiting_to_sign_out":
      return { icon: "wait", tone: "quiet", word: [m.waitingToSignOut] };
    case "needs_sign_in":
      return { icon: "warn", tone: "warn", word: [m.signInAgain] };
    case "moved":
      return { icon: "moved", tone: "warn", word: m.movedTo({ handle: state.to }) };
    case "suspended":
      return { icon: "suspended", tone: "danger", word: [m.suspended] };
  }
}
