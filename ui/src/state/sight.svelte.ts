import { Heights, type Kind, type Measured } from "../model/heights";
import { Layout, type PlacedPart } from "../model/layout";
import type { Part } from "../model/parts";

/** Scrolling is looked at in steps of this part of what is seen at once. */
const STEP = 0.5;

/** What was measured of, by element. */
const measured = new WeakMap<Element, { readonly kind: Kind; readonly key: string }>();

/** Which part of a long list is on the page: what is seen, as much above and below, and what has to stay. */
export class Sight {
  /** In CSS pixels; in steps, so that little scrolling changes nothing. */
  #top = $state(0);
  #height = $state(globalThis.innerHeight);
  /** Grows with what is known of heights. */
  #known = $state(0);
  readonly #heights: Heights;
  readonly #sizes: ResizeObserver;

  /** `pinned` are accounts whose rows are there wherever they are. */
  constructor(
    readonly parts: () => readonly Part[],
    readonly pinned: () => readonly (string | null)[],
  ) {
    this.#heights = new Heights(Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    this.#sizes = new ResizeObserver((entries) => this.#learn(entries));
  }

  readonly layout: Layout = $derived.by(() => {
    void this.#known;
    return new Layout(this.parts(), this.#heights);
  });

  readonly shown: readonly PlacedPart[] = $derived.by(() =>
    this.layout.between(this.#top - this.#height, this.#top + (2 + STEP) * this.#height, this.pinned()),
  );

  /** Follows what scrolls. */
  readonly follow = (scroller: HTMLElement): (() => void) => {
    const look = (): void => {
      // Hidden, it has no height, and keeps its place.
      if (scroller.clientHeight === 0) return;
      const step = scroller.clientHeight * STEP;
      this.#height = scroller.clientHeight;
      this.#top = Math.floor(scroller.scrollTop / step) * step;
    };
    const size = new ResizeObserver(look);
    size.observe(scroller);
    scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      size.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  };

  /** Measures an element for as long as it is there. */
  measure(kind: Kind, key: string): (element: HTMLElement) => () => void {
    return (element) => {
      measured.set(element, { kind, key });
      this.#sizes.observe(element);
      return () => this.#sizes.unobserve(element);
    };
  }

  #learn(entries: readonly ResizeObserverEntry[]): void {
    const all = entries.flatMap(({ target, borderBoxSize }): Measured[] => {
      const of = measured.get(target);
      return of === undefined ? [] : [{ ...of, height: borderBoxSize[0]?.blockSize ?? 0 }];
    });
    if (this.#heights.learn(all)) this.#known += 1;
  }
}

/** Puts an element at a height, in CSS pixels: by script, as the policy of the page knows no style attributes. */
export function at(top: number, height?: number): (element: HTMLElement) => void {
  return (element) => {
    element.style.setProperty("inset-block-start", `${top}px`);
    if (height !== undefined) element.style.setProperty("block-size", `${height}px`);
  };
}
