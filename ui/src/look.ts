import type { Preferences } from "./backend/types/Preferences";
import type { Theme } from "./backend/types/Theme";
import { language, locale } from "./messages";
import { chooseLanguage } from "./messages/languages";

/** Looks light or dark; `system` leaves it to the desktop (tokens.css). */
export function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** What a page knows of its look before it is drawn: its address says it. */
export function dress(): void {
  document.documentElement.lang = locale;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") show(theme);
}

/** The same address with another look; in the desktop's language if there is none. */
export function dressed(address: string, look: Pick<Preferences, "language" | "theme">): string {
  const url = new URL(address);
  url.searchParams.set("theme", look.theme);
  url.searchParams.delete("language");
  if (look.language !== null) url.searchParams.set("language", look.language);
  return url.href;
}

/** Another language is taken up by loading the page anew: only once it is kept, for the new page asks what is. */
export function speak(kept: Pick<Preferences, "language" | "theme">): void {
  if (chooseLanguage(kept.language, navigator.languages) === language) return;
  location.replace(dressed(location.href, kept));
}
