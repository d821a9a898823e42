import { expect, test } from "vitest";
import { colourOf, initials, serverInitial } from "./avatar";

test.each([
  ["Ana Lind", "@ana@social.example", "AL"],
  ["bee", "@bee@forum.example", "B"],
  ["Ana (old)", "@ana@old.example", "AO"],
  ["Anna Maria Lind", "@a@b.example", "AL"],
  ["  ", "@late@quiet.example", "L"],
  ["🦊✨", "@fox@town.example", "F"],
  ["ليلى الحساب", "@layla@social.example", "لا"],
  ["<img src=x>", "@t@social.example", "IS"],
  ["é́vain", "@e@social.example", "É́"],
])("the initials of %j, %j are %j", (name, handle, expected) => {
  expect(initials(name, handle)).toBe(expected);
});

test("a server has one letter", () => {
  expect(serverInitial("social.example")).toBe("S");
});

test("a colour stays the same and all seven are used", () => {
  const colours = Array.from({ length: 200 }, (_, index) => colourOf(`account ${index}`));
  expect(colourOf("account 7")).toBe(colours[7]);
  expect(new Set(colours)).toEqual(new Set(["a1", "a2", "a3", "a4", "a5", "a6", "a7"]));
});
