import type { Account } from "../backend/types/Account";
import type { Heights } from "./heights";
import type { Part } from "./parts";

/** A row and where it is: `top` in CSS pixels from the first row of its part. */
export interface PlacedRow {
  readonly account: Account;
  readonly index: number;
  readonly top: number;
}

/** A part and what of it is shown: `top` in CSS pixels from that of the list, `rows` the height of all its rows. */
export interface PlacedPart {
  readonly part: Part;
  readonly top: number;
  readonly rowsHeight: number;
  readonly rows: readonly PlacedRow[];
}

interface Place {
  readonly part: number;
  readonly index: number;
}

/** Where everything in the list is. */
export class Layout {
  /** All of it, in CSS pixels. */
  readonly height: number;
  /** Where parts begin. */
  readonly #tops: number[] = [];
  /** Where a part's rows begin below its heading, and where the last one ends. */
  readonly #rows: number[][] = [];
  readonly #heads: number[] = [];
  #places: Map<string, Place> | null = null;

  constructor(
    readonly parts: readonly Part[],
    heights: Heights,
  ) {
    let top = 0;
    for (const { key, instance, accounts } of parts) {
      const kind = instance === null ? "need" : "row";
      const head = heights.of("head", key);
      let below = 0;
      const rows = [0, ...accounts.map(({ id }) => (below += heights.of(kind, id)))];
      this.#tops.push(top);
      this.#heads.push(head);
      this.#rows.push(rows);
      top += head + below;
    }
    this.height = top;
  }

  /** How many accounts there are. */
  get count(): number {
    return this.parts.reduce((sum, { accounts }) => sum + accounts.length, 0);
  }

  /** What lies between two heights, and the rows of `pinned`, wherever they are. */
  between(from: number, to: number, pinned: readonly (string | null)[]): readonly PlacedPart[] {
    const kept = pinned.map((id) => (id === null ? null : this.#placeOf(id)));
    return this.parts.flatMap((part, at): PlacedPart[] => {
      const [top, rows] = [this.#tops[at] ?? 0, this.#rows[at] ?? []];
      const below = top + (this.#heads[at] ?? 0);
      const rowsHeight = rows.at(-1) ?? 0;
      const own = kept.flatMap((place) => (place?.part === at ? [place.index] : []));
      const seen = below + rowsHeight > from && top < to;
      if (!seen && own.length === 0) return [];
      const first = firstAfter(rows, from - below);
      const last = seen ? firstAfter(rows, to - below) : first - 1;
      const indices = new Set(own);
      for (let index = first; index <= last; index += 1) indices.add(index);
      const shown = [...indices].sort((a, b) => a - b).flatMap((index): PlacedRow[] => {
        const account = part.accounts[index];
        return account === undefined ? [] : [{ account, index, top: rows[index] ?? 0 }];
      });
      return [{ part, top, rowsHeight, rows: shown }];
    });
  }

  /** The part of an account and its height from the top of the list. */
  find(id: string): { readonly part: string; readonly top: number } | null {
    const place = this.#placeOf(id);
    const part = place === null ? undefined : this.parts[place.part];
    if (place === null || part === undefined) return null;
    return { part: part.key, top: (this.#tops[place.part] ?? 0) + (this.#heads[place.part] ?? 0) + (this.#rows[place.part]?.[place.index] ?? 0) };
  }

  /** The account some rows further on, or before, or the last there is on the way; all at the ends. */
  step(id: string, by: number): string | null {
    const order = this.parts.flatMap(({ accounts }) => accounts);
    const now = order.findIndex((account) => account.id === id);
    return order[Math.max(0, Math.min(order.length - 1, now + by))]?.id ?? null;
  }

  #placeOf(id: string): Place | null {
    this.#places ??= new Map(this.parts.flatMap(({ accounts }, part) => accounts.map((account, index) => [account.id, { part, index }])));
    return this.#places.get(id) ?? null;
  }
}

/** The first row that ends below a height; `ends` grows and begins with 0. */
function firstAfter(ends: readonly number[], height: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle + 1] ?? Infinity) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
