import { line } from "../line";
import { accounts } from "./numbers";

/** Adding: where, and is this it. */
export const addingWords = {
  step: (step: number) => `Step ${step} of 4`,

  whereTitle: "Where is the account?",
  whereLabel: "Server or handle",
  whereHelp: "For example social.example or @ana@social.example",
  whereRecent: "Used recently",
  whereBusy: (host: string) => line`Asking ${host} …`,
  didYouMean: "Did you mean",
  questionMark: "?",
  continueStep: "Continue",
  accountsHere: (count: number) => `${accounts(count)} here`,

  confirmTitle: "Is this your server?",
  answersFor: (host: string, typed: string) => line`${host} answers for ${typed}.`,
  looksLikeTag: (host: string) => line`Not ${host}`,
  accessTitle: "What may FediAccounts do there?",
  readOnly: "Read only",
  readOnlyHelp: "See timelines and notifications. Cannot post.",
  everyday: "Everyday",
  everydayHelp: "Read, post, follow, get notifications.",
  everything: "Everything",
  everythingHelp: "Also moderate and administer, where you may.",
  choose: "Choose",
  chooseHelp: "Pick each permission.",
  chooseLegend: "Permissions",
  alwaysSeesYou: "Your name and picture can always be seen: without them nobody knows whose account it is.",
  recommended: "Recommended",
  continueInBrowser: "Continue in browser",
  beginBusy: (host: string) => line`Introducing FediAccounts to ${host} …`,

  lookAlikeTitle: (known: string) => line`Careful: this is not ${known}`,
  lookAlikeWhat: "The two names look alike.",
  lookAlikeWhy: (known: string) =>
    line`Somebody may have made this one so that it is taken for ${known}. They are two servers, run by different people.`,
  lookAlikeThis: "This one",
  lookAlikeKnown: "The one that you know",
  lookAlikeTrust: (host: string) => line`I mean ${host}, and I trust it`,
  lookAlikeUse: (known: string) => line`Use ${known}`,
} as const;
