import { expect, test } from "vitest";

const sheets = import.meta.glob<string>(["./*.css", "!./tokens.css"], { query: "?raw", import: "default", eager: true });
const tokens = import.meta.glob<string>("./tokens.css", { query: "?raw", import: "default", eager: true })["./tokens.css"] ?? "";

/** What may stand in a rule: the folds of the window, and the invisible pixel. */
function rules(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/@container[^{]*/gu, "")
    .replace(/inline-size: 1px; block-size: 1px; overflow: hidden;/gu, "");
}

test.each(Object.entries(sheets))("%s has no colour, size or time of its own", (_, sheet) => {
  expect(rules(sheet).match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(|\b\d*\.?\d+(px|rem|em|ch|ms|s)\b/gu)).toBeNull();
});

test.each(Object.entries(sheets))("%s uses only tokens that exist", (_, sheet) => {
  const known = new Set([...tokens.matchAll(/(--[a-z0-9-]+):/gu)].map((match) => match[1]));
  known.add("--av").add("--own");
  const used = [...sheet.matchAll(/var\((--[a-z0-9-]+)/gu)].map((match) => match[1]);
  expect(used.filter((token) => !known.has(token))).toEqual([]);
});
