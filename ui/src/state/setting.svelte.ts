/** How long what is wished is shown although no snapshot says so. */
const PATIENCE = 1000;

/** Something the person sets. It is shown as wished until the agent has said how it is. */
export class Setting<T extends object> {
  #wish = $state.raw<T | null>(null);
  /** What it was when that was wished. */
  #before = "";
  /** The wishes so far, one after another. */
  #asked: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `now`: how it is, as far as it is known; `keep`: asks for it, and says whether it was done. */
  constructor(
    readonly now: () => T | null,
    readonly keep: (value: T) => Promise<boolean>,
  ) {}

  /** As it is to be shown. */
  get value(): T | null {
    return this.#wish ?? this.now();
  }

  /** Changes a part of it; what was wished before stays. */
  async change(part: Partial<T>): Promise<void> {
    const { value } = this;
    if (value === null) return;
    const wish = { ...value, ...part };
    this.#before = JSON.stringify(this.now());
    this.#wish = wish;
    clearTimeout(this.#timer);
    const asked = this.#asked.then(() => this.keep(wish));
    this.#asked = asked;
    const done = await asked;
    if (this.#wish !== wish) return;
    if (done) this.#timer = setTimeout(() => (this.#wish = null), PATIENCE);
    else this.#wish = null;
  }

  /** A snapshot has come: it counts from here on, if it is news of this. */
  seen(): void {
    if (this.#wish === null || JSON.stringify(this.now()) === this.#before) return;
    if (JSON.stringify(this.now()) === JSON.stringify(this.#wish)) this.#wish = null;
  }
}
