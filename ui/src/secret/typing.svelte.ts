import { asFailure } from "../backend/backend";
import type { Failure } from "../backend/types/Failure";
import type { Errand, Outcome } from "./errand";
import { LEAST, lengthOf } from "./passphrase";

/** What is typed on this page, until it was taken. */
export class Typing {
  text = $state("");
  /** Once more, where it must not be mistyped. */
  again = $state("");
  keepKeyring = $state(true);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** It was taken, or is not wanted: nothing is left here. */
  over = $state(false);

  /** What came of it. */
  told = $state.raw<Outcome | null>(null);

  constructor(readonly errand: Errand) {}

  /** Whether a new passphrase is long enough, and typed twice. */
  get chosen(): boolean {
    return lengthOf(this.text) >= LEAST && this.text === this.again;
  }

  /** Hands it over; what was refused stays, to be mended. */
  async submit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      const said = await this.errand.submit({ kind: "text", text: this.text, keep_keyring: this.keepKeyring });
      if (said !== null && "told" in said) this.told = said;
      this.#forget();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }

  /** Closes the window. */
  async cancel(): Promise<void> {
    this.#forget();
    this.told = null;
    await this.errand.cancel().catch(() => undefined);
  }

  #forget(): void {
    this.text = "";
    this.again = "";
    this.over = true;
  }
}
