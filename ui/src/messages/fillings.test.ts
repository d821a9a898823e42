import { expect, test } from "vitest";
import { fillingsOf, read } from "./reading";

test("the list of what is filled in is that of the English files (write it by vitest -u)", async () => {
  const english = read("en");
  const lines = [...english].filter(([id]) => !id.startsWith("failure-")).map(([id, message]) => `  ${id}: ${JSON.stringify(fillingsOf(message)).replaceAll(",", ", ")},\n`);
  const text = `/** What is filled in, by sentence. Made from the English files by \`npm run messages\`. */\nexport const fillings = {\n${lines.join("")}} as const;\n`;
  await expect(text).toMatchFileSnapshot("fillings.ts");
});
