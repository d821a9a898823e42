import type { Session } from "../types/Session";
import { failure } from "./addresses";
import { seconds } from "./world";

const DAY = 86_400;

/** What servers list; `broken` is refused, `lone` is signed in nowhere else, `ben` is of a server that is too old. */
export function sessionsOf(account: string): Session[] {
  const now = seconds();
  const mine: Session = { id: "1", current: true, name: "FediAccounts", place: null, created_at: now - 19 * DAY, used_at: now - 180, expires_at: null };
  const phone: Session = { id: "2", current: false, name: "Pocket Finch", place: null, created_at: now - 253 * DAY, used_at: now - DAY - 3600, expires_at: null };
  const browser: Session = { id: "3", current: false, name: "", place: "203.0.113.7", created_at: null, used_at: now - 35 * DAY, expires_at: now + 25 * DAY };
  switch (account) {
    case "lone":
      return [mine];
    case "broken":
      throw failure("bad_answer", { kind: "retry", after: null }, "200 text/html");
    case "kiln":
      throw failure("not_offered");
    case "silent":
      throw failure("not_answering", { kind: "retry", after: null });
    case "rtl":
      return [mine, { ...phone, name: "تطبيق ليلى \u202Eevil" }, { ...browser, name: "W".repeat(80), place: "<b>bold</b>" }];
    case "bee":
      return [];
    default:
      return [mine, phone, browser];
  }
}
