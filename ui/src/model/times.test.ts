import { expect, test } from "vitest";
import { countdown, day, exactly, fromNow, machine } from "./times";

const NOW = 1_790_000_000;

test.each([
  [NOW - 3 * 60, "3 minutes ago"],
  [NOW - 5, "now"],
  [NOW - 2 * 3600 - 59, "2 hours ago"],
  [NOW + 11 * 86_400 + 3600, "in 11 days"],
  [NOW - 86_400, "yesterday"],
])("%j is %j", (at, expected) => {
  expect(fromNow(at, NOW)).toBe(expected);
});

test.each([
  [NOW + 582, "9:42"],
  [NOW + 59.2, "1:00"],
  [NOW + 9, "0:09"],
  [NOW - 100, "0:00"],
])("until %j are %j left", (until, expected) => {
  expect(countdown(until, NOW)).toBe(expected);
});

test("a time that no calendar has is no crash", () => {
  for (const far of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]) {
    expect(day(far)).not.toBe("");
    expect(exactly(far)).not.toBe("");
    expect(machine(far)).not.toBe("");
  }
});
