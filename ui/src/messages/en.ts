import { line } from "./line";

/** The English of the person's own system, for its dates. */
const system = Intl.DateTimeFormat().resolvedOptions().locale;

const numbers = new Intl.NumberFormat("en");
const plural = new Intl.PluralRules("en");

function accounts(count: number): string {
  return `${numbers.format(count)} ${plural.select(count) === "one" ? "account" : "accounts"}`;
}

/** Every sentence for people, in English. Failures have a table of their own. */
export const en = {
  locale: system.startsWith("en") ? system : "en-GB",
  product: "FediAccounts",
  sections: "Sections",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  done: "Done",
  details: "Details",
  dismiss: "Dismiss",
  tryAgain: "Try again",
  startAgain: "Start again",
  dot: " · ",

  // Accounts: the list.
  accounts: "Accounts",
  addAnAccount: "Add an account",
  add: "Add",
  emptyTitle: "Sign in once. Every app asks here.",
  searchLabel: "Search accounts",
  searchHint: (count: number) => `Search ${accounts(count)}`,
  searchFound: (count: number, text: string) =>
    plural.select(count) === "one"
      ? line`${numbers.format(count)} account matches “${text}”`
      : line`${numbers.format(count)} accounts match “${text}”`,
  needsYou: "Needs you",
  needYou: (count: number) => `${numbers.format(count)} need you`,
  accountCount: accounts,
  nothingNeedsYou: "Nothing needs you",
  signIn: "Sign in",
  review: "Review",
  thisComputer: "This computer",

  // Accounts: how one stands.
  fine: "Fine",
  notAnswering: "Server not answering",
  offline: "Offline",
  offlineNote: "This computer had no network when the server was to be asked. It is asked again by itself.",
  signInAgain: "Sign in again",
  waitingToSignOut: "Waiting to sign out",
  movedTo: (handle: string) => line`Moved to ${handle}`,
  suspended: "Suspended by the server",
  checked: "Checked",
  notYetChecked: "Not checked yet",
  checking: (host: string) => line`Asking ${host} …`,
  tokenRefused: (host: string) => line`${host} ended this sign-in. Signing in again brings everything back.`,
  registrationLost: (host: string) => line`${host} no longer knows FediAccounts. Signing in again introduces it anew.`,
  tokenExpired: (host: string) => line`What ${host} gave has run out. Signing in again brings everything back.`,
  scopeTooSmall: (host: string) => line`What ${host} allows is too little to ask whose account it is. Sign in again and allow more.`,
  suspendedNote: (host: string) => line`${host} suspended this account. Only its moderators can undo that.`,
  movedHere: "You already have that account here. This one can still be read, but no longer post.",
  movedAway: "This one can still be read, but no longer post. Add the new account to go on.",
  showAccount: (handle: string) => line`Show ${handle}`,
  waitingNote: (host: string) =>
    line`Signed out here. ${host} has not confirmed it yet; it is asked again until it says yes.`,
  silentSince: (host: string, time: string) =>
    line`${host} has been silent since ${time}. Nothing is lost; check again when it is back.`,

  // Accounts: the details.
  mayDo: "What it may do",
  technicalNames: "Technical names",
  mayRead: "Read timelines, lists and messages",
  maySeeYou: "See your name and picture",
  mayReadParts: "Read parts of your account",
  mayPost: "Post, boost and favourite",
  mayFollow: "Follow, mute and block",
  mayChange: "Change your profile and settings",
  mayWriteParts: "Change parts of your account",
  mayNotify: "Receive notifications",
  mayModerate: "Moderate and administer",
  mayOther: (scope: string) => line`What the server calls “${scope}”`,
  mayNothing: "Nothing: the server named no permission.",
  cannotWrite: "Cannot post or change anything.",
  cannotModerate: "Cannot moderate or administer.",
  token: "Token",
  tokenGiven: "Given",
  tokenExpires: "Expires",
  tokenNeverExpires: "Does not expire",
  unknown: "Not known",
  checkNow: "Check now",
  signOutMenu: "Sign out…",

  // Signing out.
  signOut: "Sign out",
  signOutTitle: (handle: string) => line`Sign out ${handle}?`,
  signOutWhat: (host: string) => line`Ends FediAccounts’ access at ${host} and removes the account here.`,
  signOutBusy: (host: string) => line`Asking ${host} to end the access …`,
  signOutWaitingTitle: "Signed out here, not yet there",
  signOutWaiting: (host: string) =>
    line`${host} could not be reached. The token is locked away and the server is asked again until it says yes.`,
  signOutDone: (handle: string, host: string) => line`${handle} is signed out. ${host} has confirmed it.`,

  // Adding: the frame.
  step: (step: number) => `Step ${step} of 4`,

  // Adding: where.
  whereTitle: "Where is the account?",
  whereLabel: "Server or handle",
  whereHelp: "For example social.example or @ana@social.example",
  whereRecent: "Used recently",
  whereBusy: (host: string) => line`Asking ${host} …`,
  didYouMean: "Did you mean",
  questionMark: "?",
  continueStep: "Continue",
  accountsHere: (count: number) => `${accounts(count)} here`,

  // Adding: is this it.
  confirmTitle: "Is this your server?",
  accessTitle: "What may FediAccounts do there?",
  readOnly: "Read only",
  readOnlyHelp: "See timelines and notifications. Cannot post.",
  everyday: "Everyday",
  everydayHelp: "Read, post, follow, get notifications.",
  everything: "Everything",
  everythingHelp: "Also moderate and administer, where you may.",
  recommended: "Recommended",
  continueInBrowser: "Continue in browser",
  beginBusy: (host: string) => line`Introducing FediAccounts to ${host} …`,

  // Adding: in the browser.
  openingTitle: "Opening your browser …",
  waitingTitle: (host: string) => line`Waiting for ${host} …`,
  waitingWhat: "Sign in there and agree. This goes on by itself.",
  timeLeft: (left: string) => `The link is good for another ${left}.`,
  openAgain: "Open again",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  whoIsNamed: "The page names who is signed in.",
  notTheOne: "Not the one you want? Log out there first, or copy the link into a private window.",
  mustBe: (handle: string) =>
    line`If it is not ${handle}, log out there first, or copy the link into a private window.`,
  exchangingTitle: (host: string) => line`Back from ${host} …`,
  exchangingWhat: (host: string) => line`Asking ${host} for the access you agreed to.`,
  failedTitle: "The sign-in did not work",
  stillWaiting: "A page in the browser said so. The sign-in is still open: you can go on there.",

  // Adding: ready.
  readyTitle: "You are signed in",
  againTitle: (name: string) => line`${name} is signed in again`,
  readyWhat: "Its token is kept encrypted; the key to it is in your keyring.",
  againWhat: "Everything is as it was before.",
  addAnother: "Add another",
  otherTitle: "This is a different account",
  otherWhat: "You asked for one account and signed in with another. Nothing has changed yet.",
  otherAsked: "You asked for this one; it is as before",
  otherGotNew: "The browser signed in with this one; new here",
  otherGotHere: "The browser signed in with this one; it is here already",
  keepNew: (name: string) => line`Add ${name} too`,
  keepHere: (name: string) => line`Sign in ${name} again`,
  tryAgainAs: (name: string) => line`Try again as ${name}`,

  // Instead of accounts.
  startingWait: "Opening your accounts …",
  keyringLockedTitle: "Your keyring is locked",
  keyringLocked: "Your accounts are here and safe. Unlock the keyring of this computer to use them.",
  keyringLockedHow: "It usually opens when you log in. If not, open your system’s passwords app and unlock it there; this page goes on by itself.",
  keyringAbsentTitle: "This computer has no keyring",
  keyringAbsent: "FediAccounts keeps secrets encrypted and needs a place for the key.",
  keyringAbsentHow: "Install GNOME Keyring, KWallet or KeePassXC and log in again; this page then goes on by itself.",
  keyMissingTitle: "The key to your accounts is gone",
  keyMissing: "The keyring works, but the key FediAccounts kept there is missing. The encrypted file with your accounts is still here; without its key nobody can open it.",
  keyMissingHow: "If you have a backup of your keyring, restore it; this page then goes on by itself.",
  appLockedTitle: "FediAccounts is locked",
  appLocked: "Your accounts are here and safe.",
  appLockedHow: "Unlock it to use them.",
  storeDamagedTitle: "The file with your accounts is damaged",
  storeDamaged: "It was left as it is, and nothing in it was changed.",
  storeDamagedHow: "A backup can be put in its place; the damaged file is kept under another name.",
  storeFailedTitle: "Your accounts cannot be opened",
  storeFailed: "The file with your accounts is here, but it cannot be read or written. Nothing in it was changed.",
  storeFailedHow: "Look whether the disk is full or write-protected; it is tried again by itself within five minutes.",
  noAgentTitle: "FediAccounts is not running",
  noAgent: "The part of FediAccounts that keeps your accounts could not be started. Nothing is lost.",
  noAgentHow: "It is tried again every second. If this stays, install FediAccounts again.",
  lostTitle: "FediAccounts is not answering",
} as const;
