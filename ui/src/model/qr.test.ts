import { expect, test } from "vitest";
import { pathOf, QUIET } from "./qr";

test("dark squares beside each other are one run, with light around them", () => {
  expect(QUIET).toBe(4);
  expect(pathOf(["0110", "1001"])).toBe("M5 4h2v1h-2zM4 5h1v1h-1zM7 5h1v1h-1z");
  expect(pathOf([])).toBe("");
});
