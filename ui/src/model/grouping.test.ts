import { expect, test } from "vitest";
import { world } from "../backend/fake/world";
import { grouped, inOrder, instanceOf } from "./grouping";

const ids = (accounts: readonly { id: string }[]): string[] => accounts.map(({ id }) => id);

test("what needs the person comes first, the most urgent at the top", () => {
  expect(ids(grouped(world("default"), "").needs)).toEqual(["photos", "old", "late"]);
});

test("no account appears twice and none is lost", () => {
  const snapshot = world("default");
  const shown = ids(inOrder(grouped(snapshot, "")));
  expect(new Set(shown).size).toBe(shown.length);
  expect([...shown].sort()).toEqual(ids(snapshot.accounts).sort());
});

test("the rest is grouped by server in the order of the snapshot", () => {
  const { groups } = grouped(world("default"), "");
  expect(groups.map(({ instance }) => instance.host)).toEqual(["forum.example", "social.example", "town.example", "video.example"]);
});

test.each([
  ["  VIDEO ", ["ben", "kiln"]],
  ["ben okoro", ["ben"]],
  ["Town Square", ["town"]],
  ["@late", ["late"]],
  ["nobody", []],
  ["shop", ["studio"]],
  ["  ceramics   LÍND ", ["studio"]],
])("searching for %j finds %j", (search, expected) => {
  expect(ids(inOrder(grouped(world("default"), search)))).toEqual(expected);
});

test("searching looks past marks and case", () => {
  const snapshot = world("few");
  const names = ["Łucja Ångström", "Weiß", "Émile", "İpek"];
  snapshot.accounts = snapshot.accounts.concat(names.map((name, index) => ({ ...snapshot.accounts[0]!, id: String(index), display_name: name })));
  for (const [search, found] of [["lucja ang", "0"], ["weiss", "1"], ["EMILE", "2"], ["ipek", "3"]] as const) {
    expect(ids(inOrder(grouped(snapshot, search)))).toEqual([found]);
  }
});

test("a server that the snapshot does not describe is known by its host", () => {
  expect(instanceOf(world("empty"), "https://gone.example:8443").host).toBe("gone.example:8443");
});
