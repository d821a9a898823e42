import { expect, test } from "vitest";
import { account } from "../backend/fake/world";
import { nearEnd } from "./ending";

const NOW = 1_790_000_000;
const HOUR = 3600;

test.each([
  [23 * HOUR, NOW + 23 * HOUR],
  [25 * HOUR, null],
  [-1, null],
  [null, null],
])("an end in %j seconds", (left, told) => {
  const one = { ...account("a", "@a@a.example", "A", { kind: "active" }), signed_in_until: left === null ? null : NOW + left };
  expect(nearEnd(one, NOW)).toBe(told);
});

test("what has to be signed in again anyway says that alone", () => {
  const one = { ...account("a", "@a@a.example", "A", { kind: "needs_sign_in", why: "expired" }), signed_in_until: NOW + HOUR };
  expect(nearEnd(one, NOW)).toBeNull();
});
