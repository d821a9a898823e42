/** What cannot be seen, changes direction, breaks lines, or looks like a space and is none. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}]|(?! )\p{Z}/gu;
/** A space where nobody looks for one. */
const oddSpace = /^ +| +$| {2,}| +(?=[/\\])|(?<=[/\\]) +/gu;
/** Marks that pile up on one letter. */
const piled = /(\p{M}{3})\p{M}+/gu;

/** A path or an id as it is, with nothing hidden in it: what cannot be seen is spelled out. */
export function spelled(text: string): string {
  return text
    .replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(oddSpace, (spaces) => "␣".repeat(spaces.length))
    .replace(piled, "$1…");
}

/** What an app says of itself: on one line, nothing hidden in it, and not the length of a page. */
export function claimed(text: string): string {
  const LONGEST = 300;
  return elided(spelled(text.trim().replace(/\s+/gu, " ")), LONGEST);
}

/** A text that fits, with its middle left out: both ends of a path say the most. */
export function elided(text: string, most: number): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  if (characters.length <= most) return text;
  const head = Math.floor((most - 1) / 2);
  return `${characters.slice(0, head).join("")}…${characters.slice(head + 1 - most).join("")}`;
}
