import { locale } from "../messages";

const STEP = 1000;
const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** “188 kB”. */
export function sizeOf(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const format = new Intl.NumberFormat(locale, { style: "unit", unit: units[step] ?? "byte", maximumFractionDigits: 0 });
  return format.format(bytes / STEP ** step);
}
