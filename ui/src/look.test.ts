import { expect, test } from "vitest";
import { dressed } from "./look";

test("another look is another address of the same page, where the person was", () => {
  expect(dressed("tauri://localhost/?theme=system#view=settings", { language: "de", theme: "dark" })).toBe("tauri://localhost/?theme=dark&language=de#view=settings");
  expect(dressed("tauri://localhost/?language=de&theme=dark", { language: "fr", theme: "light" })).toBe("tauri://localhost/?theme=light&language=fr");
  expect(dressed("tauri://localhost/?language=de", { language: null, theme: "system" })).toBe("tauri://localhost/?theme=system");
});
