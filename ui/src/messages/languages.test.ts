import { Visitor, serializeExpression, type Message, type SelectExpression } from "@fluent/syntax";
import { describe, expect, test } from "vitest";
import { chooseLanguage, languages, localeOf, texts } from "./languages";
import { fillingsOf, read } from "./reading";

test("the first language of the person's that there is, else English", () => {
  expect(chooseLanguage(null, ["tlh", "de-AT", "en-US"])).toBe("de");
  expect(chooseLanguage("de", ["en-US"])).toBe("de");
  expect(chooseLanguage(null, ["tlh"])).toBe("en");
  expect(chooseLanguage("en", ["tlh"])).toBe("en");
  expect(chooseLanguage("../../secret", [])).toBe("en");
});

test("dates and numbers are the person's own kind of the language", () => {
  expect(localeOf("en", ["de", "en-US"])).toBe("en-US");
  expect(localeOf("en", ["de"])).toBe("en-GB");
  expect(localeOf("de", ["en", "de-AT"])).toBe("de-AT");
  expect(localeOf("zh", ["zh-TW", "zh-SG"])).toBe("zh-SG");
});

const english = read("en");

class Choices extends Visitor {
  readonly found: { readonly by: string; readonly variants: readonly string[] }[] = [];

  visitSelectExpression(node: SelectExpression): void {
    const variants = node.variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value));
    this.found.push({ by: serializeExpression(node.selector), variants });
    this.genericVisit(node);
  }
}

function choicesOf(message: Message | undefined): Choices["found"] {
  const choices = new Choices();
  if (message !== undefined) choices.visit(message);
  return choices.found;
}

describe.each(languages)("%s", (language) => {
  const own = read(language);

  test("comes whole to a page", async () => {
    const whole = (await texts(language)).join("\n");
    for (const id of own.keys()) expect(`\n${whole}`).toContain(`\n${id} =`);
  });

  test("says every sentence, and no other", () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each([...english.keys()])("%s fills in the same, and has the same parts", (id) => {
    const [mine, theirs] = [own.get(id), english.get(id)];
    if (mine === undefined || theirs === undefined) throw new Error(`${id} is missing`);
    expect(fillingsOf(mine)).toEqual(fillingsOf(theirs));
    expect(mine.attributes.map(({ id: { name } }) => name)).toEqual(theirs.attributes.map(({ id: { name } }) => name));
  });

  test("every choice by a number has all forms that counting needs", () => {
    const rules = new Intl.PluralRules(language);
    const forms = [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))];
    for (const [id, message] of own) {
      const written = choicesOf(english.get(id)).flatMap(({ variants }) => variants.filter((variant) => /^\d+$/u.test(variant)));
      const mine = choicesOf(message);
      for (const { by, variants } of mine) {
        expect(variants, id).toEqual(expect.arrayContaining(by === "$named" ? ["no", "yes"] : forms));
      }
      expect(mine.flatMap(({ variants }) => variants), id).toEqual(expect.arrayContaining(written));
    }
  });
});
