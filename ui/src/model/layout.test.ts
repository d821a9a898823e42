import { expect, test } from "vitest";
import { account } from "../backend/fake/world";
import { Heights } from "./heights";
import { Layout } from "./layout";
import type { Part } from "./parts";
import { unknownInstance } from "./grouping";

const part = (key: string, ...ids: string[]): Part => ({
  key,
  instance: key === "needs" ? null : unknownInstance(`https://${key}`),
  accounts: ids.map((id) => account(id, `@${id}@${key}`, id, { kind: "active" })),
});
const parts = [part("needs", "a", "b"), part("one.example", ...Array.from({ length: 100 }, (_, index) => `n${index}`)), part("two.example", "z")];

/** Ten for a heading and for each row. */
function heights(): Heights {
  const all = new Heights(10);
  all.learn((["head", "need", "row"] as const).flatMap((kind) => ["x", "y"].map((key) => ({ kind, key, height: 10 }))));
  return all;
}

const shown = (layout: Layout, from: number, to: number, pinned: string | null = null): string[] =>
  layout.between(from, to, [pinned]).map((one) => `${one.part.key}@${one.top}: ${one.rows.map(({ account, top }) => `${account.id}@${top}`).join(" ")}`);

test("what lies between two heights is shown, under its headings", () => {
  const layout = new Layout(parts, heights());
  expect(layout.height).toBe(10 * (3 + 103));
  expect(shown(layout, 15, 55)).toEqual(["needs@0: a@0 b@10", "one.example@30: n0@0 n1@10"]);
  expect(shown(layout, 205, 215)).toEqual(["one.example@30: n16@160 n17@170"]);
  expect(shown(layout, 1045, 2000)).toEqual(["two.example@1040: z@0"]);
});

test("what is pinned is there, wherever it is", () => {
  const layout = new Layout(parts, heights());
  expect(shown(layout, 205, 215, "z")).toEqual(["one.example@30: n16@160 n17@170", "two.example@1040: z@0"]);
  expect(shown(layout, 205, 215, "n3")).toEqual(["one.example@30: n3@30 n16@160 n17@170"]);
  expect(shown(layout, 205, 215, "nobody")).toHaveLength(1);
});

test("steps go over headings, and stop at the ends", () => {
  const layout = new Layout(parts, heights());
  expect([layout.step("b", 1), layout.step("n0", -1), layout.step("n98", 5), layout.step("a", -1)]).toEqual(["n0", "b", "z", "a"]);
});

test("a row that is higher than others moves what is below, and not what is above", () => {
  const known = heights();
  const rows = ["n1", "n2", "n3"].map((key) => ({ kind: "row" as const, key, height: key === "n2" ? 25 : 10 }));
  expect(known.learn(rows)).toBe(true);
  expect(known.learn(rows), "that is no news").toBe(false);
  const layout = new Layout(parts, known);
  expect([layout.find("n2")?.top, layout.find("n3")?.top]).toEqual([60, 85]);
});

test("larger text makes all rows higher, those too that nobody saw yet", () => {
  const known = heights();
  known.learn(["n1", "n2", "n3"].map((key) => ({ kind: "row" as const, key, height: key === "n2" ? 35 : 20 })));
  expect([known.of("row", "n77"), known.of("row", "n2"), known.of("need", "a")]).toEqual([20, 35, 10]);
});

test("one row that is odd, or hidden, says nothing about the others", () => {
  const known = heights();
  known.learn([{ kind: "row", key: "n1", height: 99 }]);
  known.learn([{ kind: "row", key: "n2", height: 0 }]);
  expect([known.of("row", "n1"), known.of("row", "n2"), known.of("row", "n3")]).toEqual([99, 10, 10]);
});
