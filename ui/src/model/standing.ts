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
  /** The person has to do something. */
  readonly needsYou: boolean;
}

/** The words and the icon of a state. */
export function standingOf(state: State): Standing {
  switch (state.kind) {
    case "active":
      return { icon: "fine", tone: "ok", word: [m.fine], needsYou: false };
    case "not_answering":
      return { icon: "noanswer", tone: "quiet", word: [m.notAnswering], needsYou: false };
    case "renewing":
      return { icon: "renew", tone: "accent", spin: true, word: [m.renewing], needsYou: false };
    case "offline":
      return { icon: "noanswer", tone: "quiet", word: [m.offline], needsYou: false };
    case "waiting_to_sign_out":
      return { icon: "wait", tone: "quiet", word: [m.waitingToSignOut], needsYou: false };
    case "needs_sign_in":
      return { icon: "warn", tone: "warn", word: [m.signInAgain], needsYou: true };
    case "moved":
      return { icon: "moved", tone: "warn", word: m.movedTo({ handle: state.to }), needsYou: true };
    case "suspended":
      return { icon: "suspended", tone: "danger", word: [m.suspended], needsYou: true };
  }
}
