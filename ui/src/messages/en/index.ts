import { accountWords } from "./accounts";
import { addingWords } from "./adding";
import { browserWords } from "./browser";
import { frameWords } from "./frame";
import { leavingWords } from "./leaving";
import { lockedWords } from "./locked";
import { secretWords } from "./secret";
import { sessionWords } from "./sessions";
import { signingWords } from "./signing";

/** Every sentence for people, in English. Failures have a table of their own. */
export const en = {
  ...frameWords,
  ...accountWords,
  ...addingWords,
  ...browserWords,
  ...leavingWords,
  ...lockedWords,
  ...secretWords,
  ...sessionWords,
  ...signingWords,
} as const;
