/** How many colours accounts and servers are told apart by; the eighth, grey, looks switched off. */
const COLOURS = 7;

/** The class of a colour (`a1` … `a7`) that stays the same for the same key. */
export function colourOf(key: string): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const character of key) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b); // short keys alike end far apart
  return `a${((hash ^ (hash >>> 13)) >>> 0) % COLOURS + 1}`;
}

const letter = /\p{L}|\p{N}/u;

function firstLetter(word: string): string {
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (letter.test(segment)) return segment;
  }
  return "";
}

/** One or two letters for a person: of the first and last word of the name, else of the handle. */
export function initials(name: string, handle: string): string {
  const words = name.split(/\s+/u).map(firstLetter).filter((first) => first !== "");
  const first = words[0];
  if (first === undefined) return firstLetter(handle).toLocaleUpperCase();
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

/** One letter for a server. */
export function serverInitial(host: string): string {
  return firstLetter(host).toLocaleUpperCase();
}
