/** The squares of light around a code without which no camera finds it (ISO/IEC 18004). */
export const QUIET = 4;

/** The dark squares as one path, a run per row at a time. */
export function pathOf(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) => [...row.matchAll(/1+/gu)].map((run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`))
    .join("");
}
