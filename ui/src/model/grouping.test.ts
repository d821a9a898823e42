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
])("searching for %j finds %j", (search, expected) => {
  expect(ids(inOrder(grouped(world("default"), search)))).toEqual(expected);
});

test("a server that the snapshot does not describe is known by its host", () => {
  expect(instanceOf(world("empty"), "https://gone.example:8443").host).toBe("gone.example:8443");
});
