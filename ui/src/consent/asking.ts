import type { Prompt } from "../backend/types/Prompt";
import type { PromptAnswer } from "../backend/types/PromptAnswer";
import type { SignInStep } from "../backend/types/SignInStep";

/** The sign-in that an answer began: the window's process has the same in `src-tauri/src/consent/going.rs`. */
export interface Going {
  /** The app's name, as the system knows it; empty where nothing is known. */
  readonly app: string;
  readonly handle: string;
  readonly host: string;
  /** Nothing before it is known how far it is. */
  readonly step: SignInStep | null;
}

/** What is to be shown: the window's process has the same in `src-tauri/src/consent/desk.rs`. */
export interface Shown {
  readonly prompt: Prompt | null;
  readonly going: Going | null;
  /** Tags of the pictures that there are, by account. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Everything this page can ask for. Each method rejects with a `Failure`. */
export interface Asking {
  /** Calls `on` with what is to be shown, and again whenever that changes. */
  follow(on: (shown: Shown) => void): Promise<void>;
  /** Answers the question of that name. */
  answer(id: string, answer: PromptAnswer): Promise<void>;
  /** Opens the browser's page once more. */
  open(): Promise<void>;
  /** Ends the sign-in that goes on, or puts away what came of it. */
  end(): Promise<void>;
  /** Where the picture of an account is. */
  picture(owner: string, tag: string): string;
}
