import { expect, test } from "vitest";
import type { Spoken } from "../messages/languages";
import { endonym } from "./endonyms";

test("a language is called as its speakers call it", () => {
  const all = ["en", "de", "fr", "pt", "ja"].map((language) => endonym(language as Spoken));
  expect(all).toEqual(["English", "Deutsch", "Français", "Português", "日本語"]);
});
