import { chooseLanguage, localeOf, texts } from "./languages";
import { sentences } from "./sentences";
import { Speaker } from "./speaker";

const wished = globalThis.navigator?.languages ?? [];
const told = new URLSearchParams(globalThis.location?.search).get("language");

/** The language of this page: it is chosen once, before anything is shown. */
export const language = chooseLanguage(told, wished);

const english = new Speaker(localeOf("en", wished), await texts("en"));

async function speakerOf(): Promise<Speaker> {
  // No language: it shows what does not fit before there are translations.
  if (__FAKE__ && told === "xx") return new Speaker(english.locale, await texts("en"), null, (await import("./pseudo")).pseudo);
  return language === "en" ? english : new Speaker(localeOf(language, wished), await texts(language), english);
}

/** Whoever says the sentences of this page. */
export const speaker = await speakerOf();

/** The language and region of this page's dates, numbers and lists (BCP 47). */
export const locale = speaker.locale;

/** The sentences in the language of the page. */
export const m = sentences(speaker);
