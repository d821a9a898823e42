import type { Preferences } from "./backend/types/Preferences";
import type { Theme } from "./backend/types/Theme";
import { language, locale } from "./messages";
import { chooseLanguage } from "./messages/languages";

/** Light or dark; `system` leaves it to the desktop (tokens.css). */
function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** What a page knows of its look before it is drawn: its address says it. */
export function dress(): void {
  document.documentElement.lang = locale;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") show(theme);
}

/** The same address in another language; in the desktop's if there is none. */
export function inLanguage(address: string, wanted: Preferences["language"]): string {
  const url = new URL(address);
  url.searchParams.delete("language");
  if (wanted !== null) url.searchParams.set("language", wanted);
  return url.href;
}

/** Looks as the person prefers. Another language is taken up by loading the page anew. */
export function follow(preferences: Pick<Preferences, "language" | "theme">): void {
  show(preferences.theme);
  if (chooseLanguage(preferences.language, navigator.languages) === language) return;
  location.replace(inLanguage(location.href, preferences.language));
}
