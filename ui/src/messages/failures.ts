import type { Failure } from "../backend/types/Failure";
import type { Line } from "./line";
import { m, speaker } from "./spoken";

const MINUTE = 60;

/** A failure in words: what happened, and what to do. */
export function failureWords(failure: Failure, host: string): { what: Line; todo: Line } {
  const detail = failure.detail ?? "";
  const about = { host, detail, named: detail === "" ? "no" : "yes" };
  const own = `failure-${failure.code}`;
  // A newer agent may name what this page has not heard of.
  const id = speaker.has(own) ? own : "failure-internal";
  const { remedy } = failure;
  const timed = remedy.kind === "retry" && remedy.after !== null;
  return {
    what: speaker.say(id, about),
    todo: timed ? [waitFor(remedy.after ?? 0)] : speaker.say(id, about, "todo"),
  };
}

function waitFor(seconds: number): string {
  return seconds <= 0 ? m.retryNow : m.retryWithin({ count: Math.ceil(seconds / MINUTE) });
}
