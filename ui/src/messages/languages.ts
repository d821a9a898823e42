import english from "./texts/en";

/** The languages there are sentences in (BCP 47), the one they are written in first. */
export const languages = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh"] as const;

export type Spoken = (typeof languages)[number];

const others = import.meta.glob<readonly string[]>(["./texts/*.ts", "!./texts/en.ts"], { import: "default" });

/** All that is written in a language: the Fluent files of its folder. English is there from the start. */
export async function texts(language: Spoken): Promise<readonly string[]> {
  return language === "en" ? english : ((await others[`./texts/${language}.ts`]?.()) ?? []);
}

/** The language of the window: the one it was told, else the first of the person's that there is. */
export function chooseLanguage(told: string | null, wished: readonly string[]): Spoken {
  const all = told === null ? wished : [told, ...wished];
  const plain = all.map((tag) => tag.toLowerCase().split("-")[0]);
  return plain.map((tag) => languages.find((language) => language === tag)).find((found) => found !== undefined) ?? languages[0];
}

/** The person's own kind of a language, for its dates and numbers: `de-AT` rather than `de`, but not one in another script. */
export function localeOf(language: Spoken, wished: readonly string[]): string {
  const own = wished.find((tag) => tag.toLowerCase().split("-")[0] === language && scriptOf(tag) === scriptOf(language));
  return own ?? (language === "en" ? "en-GB" : language);
}

function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}
