/** The English of the person's own system, for its dates. */
const system = Intl.DateTimeFormat().resolvedOptions().locale;

export const locale = system.startsWith("en") ? system : "en-GB";

const format = new Intl.NumberFormat("en");
const plural = new Intl.PluralRules("en");

export function number(count: number): string {
  return format.format(count);
}

export function isOne(count: number): boolean {
  return plural.select(count) === "one";
}

export function accounts(count: number): string {
  return `${number(count)} ${isOne(count) ? "account" : "accounts"}`;
}
