import { accountWords } from "./accounts";
import { activityWords } from "./activity";
import { addingWords } from "./adding";
import { appWords } from "./apps";
import { browserWords } from "./browser";
import { consentWords } from "./consent";
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
  ...activityWords,
  ...addingWords,
  ...appWords,
  ...browserWords,
  ...consentWords,
  ...leavingWords,
  ...lockedWords,
  ...secretWords,
  ...sessionWords,
  ...signingWords,
} as const;
