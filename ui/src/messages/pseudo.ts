/** How much longer than English a language may be. */
const LONGER = 0.4;

const plain = "AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz";
const accented = "ÅåƁƀÇçĐđÉéĜĝĤĥÏïĴĵĶķĻļÑñÖöŔŕŠšŢţÜüŴŵÝýŽž";

/** Our words as no language has them: readable, with marks above and below, and longer by two fifths. */
export function pseudo(text: string): string {
  let owed = 0;
  return [...text]
    .map((letter) => {
      const at = plain.indexOf(letter);
      const shown = at < 0 ? letter : (accented[at] ?? letter);
      if (!/\p{L}/u.test(letter)) {
        owed += LONGER;
        return shown;
      }
      owed += LONGER;
      const more = Math.floor(owed);
      owed -= more;
      return shown + shown.toLowerCase().repeat(more);
    })
    .join("");
}
