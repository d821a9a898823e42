import { expect, test } from "vitest";
import { claimed, elided, spelled } from "./program";

test("T160: a path hides nothing", () => {
  expect(spelled("/usr/bin/tuba")).toBe("/usr/bin/tuba");
  expect(spelled("/home/u/My Apps/a b")).toBe("/home/u/My Apps/a b");
  expect(spelled("/home/u/.local/share/Tusky /evil")).toBe("/home/u/.local/share/Tusky␣/evil");
  expect(spelled("/tmp/ x")).toBe("/tmp/␣x");
  expect(spelled("/tmp/a  b ")).toBe("/tmp/a␣␣b␣");
  expect(spelled("/tmp/a\nb\r\tc")).toBe("/tmp/a\\u{a}b\\u{d}\\u{9}c");
  expect(spelled("/tmp/\u202Egpj.exe")).toBe("/tmp/\\u{202e}gpj.exe");
  expect(spelled("a\u200Bb\u00A0c\u2028d\u3164e\uFEFF")).toBe("a\\u{200b}b\\u{a0}c\\u{2028}d\\u{3164}e\\u{feff}");
  expect(spelled("C:\\Program Files\\a.exe:evil")).toBe("C:\\Program Files\\a.exe:evil");
  expect(spelled(`e${"\u0301".repeat(50)}`)).toBe(`e${"\u0301".repeat(3)}…`);
});

test("T160: a long path keeps both its ends", () => {
  expect(elided("/usr/bin/tuba", 13)).toBe("/usr/bin/tuba");
  const long = `/home/ana/${"deep/".repeat(800)}driftpost`;
  const short = elided(long, 44);
  expect(short.length).toBe(44);
  expect(short.startsWith("/home/ana/deep/") && short.endsWith("/deep/driftpost")).toBe(true);
  expect(elided("👩‍👩‍👧‍👦".repeat(9), 4)).toBe("👩‍👩‍👧‍👦…👩‍👩‍👧‍👦👩‍👩‍👧‍👦");
});

test("T159: what an app says of itself stays on a line and turns nothing around", () => {
  expect(claimed("  Larkspur\n\nfor you ")).toBe("Larkspur for you");
  expect(claimed("\u202EsgnitteS metsyS")).toBe("\\u{202e}sgnitteS metsyS");
  expect([...claimed("W".repeat(10_000))].length).toBe(300);
});
