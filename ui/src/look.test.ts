import { expect, test } from "vitest";
import { inLanguage } from "./look";

test("another language is another address of the same page, where the person was", () => {
  expect(inLanguage("tauri://localhost/?theme=dark#view=settings", "de")).toBe("tauri://localhost/?theme=dark&language=de#view=settings");
  expect(inLanguage("tauri://localhost/?language=de&theme=dark", "fr")).toBe("tauri://localhost/?theme=dark&language=fr");
  expect(inLanguage("tauri://localhost/?language=de", null)).toBe("tauri://localhost/");
});
