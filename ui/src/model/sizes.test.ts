import { expect, test } from "vitest";
import { sizeOf } from "./sizes";

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [188_416, "188 kB"],
  [4_200_000, "4 MB"],
  [Number.MAX_SAFE_INTEGER, "9,007,199 GB"],
])("%j bytes are %j", (bytes, expected) => {
  expect(sizeOf(bytes)).toBe(expected);
});
