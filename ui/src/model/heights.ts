/** What stands in the list: a heading, a row that needs the person, any other row. */
export type Kind = "head" | "need" | "row";

/** What was measured: `key` tells those of a kind apart, `height` is in CSS pixels. */
export interface Measured {
  readonly kind: Kind;
  readonly key: string;
  readonly height: number;
}

/** In rem, until one was measured. */
const FIRST: Readonly<Record<Kind, number>> = { head: 2.75, need: 4.75, row: 3.5 };

/** How high things in the list are: as measured, or else as others of their kind mostly are. */
export class Heights {
  readonly #usual: Record<Kind, number>;
  readonly #odd: Readonly<Record<Kind, Map<string, number>>> = { head: new Map(), need: new Map(), row: new Map() };

  /** `rem`: the person's text size in CSS pixels. */
  constructor(rem: number) {
    this.#usual = { head: FIRST.head * rem, need: FIRST.need * rem, row: FIRST.row * rem };
  }

  of(kind: Kind, key: string): number {
    return this.#odd[kind].get(key) ?? this.#usual[kind];
  }

  /** Takes what was measured at the same time; tells whether anything is different from what was thought. */
  learn(all: readonly Measured[]): boolean {
    const shown = all.filter(({ height }) => height > 0);
    const news = shown.filter(({ kind, key, height }) => this.of(kind, key) !== height);
    for (const kind of new Set(news.map((one) => one.kind))) {
      const same = shown.filter((one) => one.kind === kind);
      const most = mode(same.map(({ height }) => height));
      if (most !== this.#usual[kind] && most !== null) {
        this.#usual[kind] = most;
        this.#odd[kind].clear();
      }
      for (const { key, height } of same) {
        if (height === this.#usual[kind]) this.#odd[kind].delete(key);
        else this.#odd[kind].set(key, height);
      }
    }
    return news.length > 0;
  }
}

/** The height that several have, if one is had by more than any other. */
function mode(heights: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const height of heights) times.set(height, (times.get(height) ?? 0) + 1);
  const [first, second] = [...times].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] < 2 || first[1] === second?.[1] ? null : first[0];
}
