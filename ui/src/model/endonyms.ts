import type { Spoken } from "../messages/languages";

/** The name of a language in that language: “Deutsch”, “Français”. */
export function endonym(language: Spoken): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join("");
}
