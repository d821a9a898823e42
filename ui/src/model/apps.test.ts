import { expect, test } from "vitest";
import { isRemote } from "./apps";

test("T128: what comes through ssh is said to be elsewhere, and nothing that is here is", () => {
  expect(isRemote({ class: "interpreter", program: "a program on another computer, through ssh" })).toBe(true);
  expect(isRemote({ class: "interpreter", program: "/usr/bin/python3.11" })).toBe(false);
  expect(isRemote({ class: "interpreter", program: "C:\\Python\\python.exe" })).toBe(false);
  expect(isRemote({ class: "sandboxed", program: "org.example.Tuba" })).toBe(false);
  expect(isRemote({ class: "unknown", program: "" })).toBe(false);
});
