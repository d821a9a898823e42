import { locale, m } from "../messages";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const units = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
] as const;

const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const brief = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const briefOld = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
const minute = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" });

/** Seconds since 1970 as a date. Times so far off that no calendar has them give the farthest one. */
function dateOf(seconds: number): Date {
  const farthest = 8.64e12;
  return new Date(Math.max(-farthest, Math.min(farthest, seconds)) * 1000);
}

/** “3 minutes ago”, “in 11 days”; below a minute “now”. */
export function fromNow(seconds: number, now: number): string {
  const apart = seconds - now;
  for (const [unit, length] of units) {
    if (Math.abs(apart) >= length) return relative.format(Math.trunc(apart / length), unit);
  }
  return relative.format(0, "second");
}

/** “3 November 2026”. */
export function day(seconds: number): string {
  return dates.format(dateOf(seconds));
}

/** “3 November 2026 at 14:10”. */
export function moment(seconds: number): string {
  return minute.format(dateOf(seconds));
}

/** The whole of it, for those who want it exactly. */
export function exactly(seconds: number): string {
  return exact.format(dateOf(seconds));
}

/** For machines that read the page. */
export function machine(seconds: number): string {
  return dateOf(seconds).toISOString();
}

/** “14:10” within the last day, else the day. */
export function since(seconds: number, now: number): string {
  return now - seconds < DAY ? clock.format(dateOf(seconds)) : day(seconds);
}

/** “9:42” that are left until a moment; never less than nothing. */
export function countdown(until: number, now: number): string {
  const left = Math.max(0, Math.ceil(until - now));
  return `${Math.floor(left / MINUTE)}:${String(left % MINUTE).padStart(2, "0")}`;
}

/** “3 Nov”; with the year where that was another one. */
export function shortDay(seconds: number, now: number = Date.now() / 1000): string {
  const [date, today] = [dateOf(seconds), dateOf(now)];
  return (date.getFullYear() === today.getFullYear() ? brief : briefOld).format(date);
}

/** “14:10”. */
export function clockTime(seconds: number): string {
  return clock.format(dateOf(seconds));
}

/** “Today”, “Yesterday”, or the day. */
export function dayName(seconds: number, now: number): string {
  const yesterday = dateOf(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const name = dates.format(dateOf(seconds));
  if (name === dates.format(dateOf(now))) return m.today;
  return name === dates.format(yesterday) ? m.yesterday : name;
}
