import { asFailure } from "../backend/backend";
import type { Failure } from "../backend/types/Failure";
import type { Errand } from "./errand";

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

  constructor(readonly errand: Errand) {}

  /** Hands it over; what was refused stays, to be mended. */
  async submit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await this.errand.submit({ kind: "text", text: this.text, keep_keyring: this.keepKeyring });
      this.#forget();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }

  /** Closes the window. */
  async cancel(): Promise<void> {
    this.#forget();
    await this.errand.cancel().catch(() => undefined);
  }

  #forget(): void {
    this.text = "";
    this.again = "";
    this.over = true;
  }
}
