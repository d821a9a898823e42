import type { Factor } from "../backend/types/Factor";
import type { SignInStep } from "../backend/types/SignInStep";
import type { WayBack } from "../backend/types/WayBack";

/** What is to be typed, and what for: the window's process has the same in `src-tauri/src/secret/purpose.rs`. */
export type Purpose =
  | { readonly kind: "paste"; readonly host: string; readonly way: WayBack }
  | ({ readonly kind: "password" | "new_account" } & Form)
  | { readonly kind: "unlock" }
  /** `replaces` a former one; `keyring`: the key is there, and may stay. */
  | { readonly kind: "set_passphrase"; readonly replaces: boolean; readonly keyring: boolean }
  | { readonly kind: "remove_passphrase" }
  /** `accounts`: how many move to another computer. */
  | { readonly kind: "move_out"; readonly accounts: number }
  /** `file`: what the file from another computer is called. */
  | { readonly kind: "move_in"; readonly file: string };

/** A sign-in that goes on in this window, step by step. */
export interface Form {
  /** The server of the sign-in: what is typed goes there and nowhere else. */
  readonly host: string;
  /** It is on this very computer, where nothing has to be encrypted. */
  readonly local: boolean;
  /** The account's name, as far as it is known. */
  readonly name: string;
}

/** How far the sign-in is, and which snapshot said so: what comes with a lower number is old. */
export interface Heard {
  readonly revision: number;
  readonly step: SignInStep;
}

/** What came of it, for the person to read: the window's process has the same in `src-tauri/src/secret/send.rs`. */
export type Outcome =
  | { readonly told: "moved_out"; readonly path: string; readonly accounts: number }
  | { readonly told: "nothing_new"; readonly here: number; readonly awaited: number };

/** A name and its password. */
export interface NameAndPassword {
  readonly username: string;
  readonly password: string;
}

/** What was typed: the window's process has the same in `src-tauri/src/secret/handed.rs`. */
export type Handed =
  | { readonly kind: "text"; readonly text: string; readonly keep_keyring: boolean }
  | { readonly kind: "password"; readonly typed: NameAndPassword }
  | { readonly kind: "second_factor"; readonly factor: Factor; readonly code: string; readonly again: NameAndPassword | null }
  | {
      readonly kind: "new_account";
      readonly typed: NameAndPassword;
      readonly email: string;
      readonly agreed: boolean;
      readonly reason: string;
      readonly locale: string;
      readonly date_of_birth: string | null;
    };

/** Everything this page can ask for. Each method rejects with a `Failure`. */
export interface Errand {
  /** What is to be typed. */
  purpose(): Promise<Purpose>;
  /** Calls `on` with how far the sign-in is, and again whenever that changes. */
  follow(on: (heard: Heard) => void): Promise<void>;
  /**
   * Hands over what was typed. Where that was all, the window ends; where a sign-in goes on, it says how; where
   * there is something to read, that.
   */
  submit(typed: Handed): Promise<Heard | Outcome | null>;
  /** Ends the window. */
  cancel(): Promise<void>;
}
