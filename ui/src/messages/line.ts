/** A piece of a sentence: our own words, or a name from outside, which is kept apart (`<bdi>`). */
export type Part = string | { readonly name: string };

/** A sentence that may hold names from servers or people. */
export type Line = readonly Part[];

/** A sentence; what is filled in counts as a name from outside. */
export function line(words: TemplateStringsArray, ...names: readonly string[]): Line {
  return words
    .flatMap((word, index): Part[] => {
      const name = names[index];
      return name === undefined ? [word] : [word, { name }];
    })
    .filter((part) => part !== "");
}

/** Names from outside as a list of choices: “A, B or C”. */
export function anyOf(names: readonly string[], locale: string): Line {
  const format = new Intl.ListFormat(locale, { type: "disjunction" });
  return format.formatToParts(names).map((part) => (part.type === "element" ? { name: part.value } : part.value));
}

/** Words of ours and names from outside as a list: “read, post and follow”. */
export function allOf(parts: readonly Part[], locale: string): Line {
  const format = new Intl.ListFormat(locale, { type: "conjunction" });
  let next = 0;
  return format.formatToParts(parts.map(String)).map((part) => (part.type === "element" ? (parts[next++] ?? "") : part.value));
}

/** U+2068 and U+2069 keep a name's direction to itself where there can be no element. */
const ISOLATE = ["\u2068", "\u2069"] as const;

/** The sentence as text alone, for announcements. */
export function plain(text: string | Line): string {
  if (typeof text === "string") return text;
  return text.map((part) => (typeof part === "string" ? part : part.name)).join("");
}

/** The sentence as text whose names cannot turn the rest around, for attributes. */
export function isolated(text: Line): string {
  return text
    .map((part) => (typeof part === "string" ? part : ISOLATE[0] + part.name + ISOLATE[1]))
    .join("");
}
