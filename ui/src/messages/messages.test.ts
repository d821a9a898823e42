import { parse } from "svelte/compiler";
import { expect, test } from "vitest";
import type { Code } from "../backend/types/Code";
import codes from "../backend/types/Code.ts?raw";
import { fillings } from "./fillings";
import { failureWords, isolated, m, plain } from "./index";

const sources = import.meta.glob<string>(["../**/*.svelte", "../**/*.ts", "!../**/*.test.ts", "!./fillings.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const components = Object.entries(sources).filter(([name]) => name.endsWith(".svelte"));
const named = [...codes.matchAll(/"([a-z_]+)"/gu)].map((match) => match[1] as Code);

test.each(named)("%s says what happened and what to do, as sentences", (code) => {
  const words = failureWords({ code, remedy: { kind: "none" }, detail: "x" }, "social.example");
  for (const text of [plain(words.what), plain(words.todo)]) expect(text).toMatch(/^\S.*\.$/u);
  expect(plain(words.what)).not.toMatch(/error|invalid|token|OAuth/iu);
});

test("a code that this page has not heard of is told as an inner fault", () => {
  const words = failureWords({ code: "of_tomorrow" as Code, remedy: { kind: "none" }, detail: "" }, "social.example");
  expect(plain(words.what)).toBe("Something went wrong inside FediAccounts.");
});

test("a time that the server named is told", () => {
  const busy = (after: number | null) => failureWords({ code: "too_many_registrations", remedy: { kind: "retry", after }, detail: "" }, "a.example");
  expect(plain(busy(540).todo)).toBe("Try again in 9 minutes.");
  expect(plain(busy(20).todo)).toBe("Try again in a minute.");
  expect(plain(busy(0).todo)).toBe("You can try again now.");
  expect(plain(busy(null).todo)).toBe("Wait a few minutes, then try again.");
});

test("no sentence is unused", () => {
  const text = Object.values(sources).join("\n");
  const unused = Object.keys(fillings).filter((key) => !new RegExp(`\\bm\\.${key}\\b`, "u").test(text));
  expect(unused).toEqual([]);
});

/** Words between tags, and in attributes that are read to people. */
function wordsIn(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const child of node) wordsIn(child, found);
  if (typeof node !== "object" || node === null || !("type" in node)) return found;
  if (node.type === "Text" && "data" in node) found.push(String(node.data));
  const silent = node.type === "Attribute" && "name" in node && !/^(aria-label|title|placeholder|alt)$/u.test(String(node.name));
  if (!silent) for (const [key, child] of Object.entries(node)) if (key !== "expression") wordsIn(child, found);
  return found;
}

test.each(components)("%s holds no sentence of its own", (_, source) => {
  const words = wordsIn(parse(source, { modern: true }).fragment);
  expect(words.filter((text) => /\p{L}{2}/u.test(text))).toEqual([]);
});

test("T173: no component writes HTML, and none has a style attribute (T174)", () => {
  for (const [, source] of components) {
    expect(source).not.toContain("{@html");
    expect(source).not.toMatch(/\sstyle="/u);
    expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML/u);
  }
});

test("only one folder knows Tauri", () => {
  const importers = Object.entries(sources).filter(([, source]) => source.includes("@tauri-apps"));
  expect(importers.map(([name]) => name)).toEqual(["../backend/tauri/consent.ts", "../backend/tauri/main.ts", "../backend/tauri/secret.ts"]);
});

test("names from outside stay apart from our words", () => {
  const text = m.movedTo({ handle: "@ana@social.example" });
  expect(text).toEqual(["Moved to ", { name: "@ana@social.example" }]);
  expect(plain(text)).toBe("Moved to @ana@social.example");
  expect(isolated(text)).toBe("Moved to \u2068@ana@social.example\u2069");
});
