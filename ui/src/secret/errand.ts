import type { WayBack } from "../backend/types/WayBack";

/** What is to be typed, and what for: the window's process has the same in `src-tauri/src/secret/purpose.rs`. */
export type Purpose =
  | { readonly kind: "paste"; readonly host: string; readonly way: WayBack }
  | { readonly kind: "unlock" }
  /** `replaces` a former one; `keyring`: the key is there, and may stay. */
  | { readonly kind: "set_passphrase"; readonly replaces: boolean; readonly keyring: boolean }
  | { readonly kind: "remove_passphrase" };

/** Everything this page can ask for. Each method rejects with a `Failure`. */
export interface Errand {
  /** What is to be typed. */
  purpose(): Promise<Purpose>;
  /** Hands over what was typed. When it is taken, the window ends. */
  submit(text: string, keepKeyring: boolean): Promise<void>;
  /** Ends the window. */
  cancel(): Promise<void>;
}
