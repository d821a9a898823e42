import { line } from "../line";
import { number } from "./numbers";

/** The window in which one signs in, or makes an account. */
export const signingWords = {
  passwordWhy: (host: string) =>
    line`Without a page in the browser, ${host} knows you by name and password alone. They go there once, over an encrypted connection, and are not kept.`,
  passwordWhyLocal: (host: string) =>
    line`Without a page in the browser, ${host} knows you by name and password alone. They go there once, on this computer, and are not kept.`,
  nameOrEmail: "Name or e-mail",
  password: "Password",
  signInBusy: (host: string) => line`Asking ${host} …`,

  secondTitle: (host: string) => line`Your code for ${host}`,
  secondTotp: "Two-factor code",
  secondTotpHelp: (host: string) => line`Six digits from the app that you set up with ${host}.`,
  secondRecovery: "Recovery code",
  secondRecoveryHelp: (host: string) => line`One of those that ${host} gave you to write down. Each works once.`,
  useRecovery: "Use a recovery code instead",
  useTotp: "Use the code from your app instead",
  secondAgain: (host: string) => line`${host} wants name and password with it once more.`,

  newTitle: (host: string) => line`A new account at ${host}`,
  newWhy: (host: string) => line`All of this goes to ${host} once, over an encrypted connection. FediAccounts keeps none of it.`,
  newWhyLocal: (host: string) => line`All of this goes to ${host} once, on this computer. FediAccounts keeps none of it.`,
  rules: (host: string) => line`Rules of ${host}`,
  rulesName: (host: string) => `Rules of ${host}`,
  noRules: (host: string) => line`${host} names no rules here. Those on its own page hold all the same.`,
  agree: (host: string) => line`I agree to the rules and terms of ${host}`,
  newName: "Name",
  newNameHelp: "Letters, digits and underscores.",
  newNameIs: (handle: string) => line`You will be ${handle}`,
  email: "E-mail",
  emailHelp: (host: string) => line`${host} may send a link there to confirm it.`,
  newPasswordHelp: (least: number) => `Most servers want ${number(least)} characters or more; a few words are easy to keep.`,
  newPasswordLong: "Long enough for most servers.",
  reason: "Why do you want to join?",
  reasonHelp: (host: string) => line`Somebody at ${host} reads this and decides.`,
  birthday: "Date of birth",
  birthdayHelp: (age: number) => `Year, month and day, like 2001-12-31. One must be ${number(age)} or older.`,
  createAccount: "Create account",
} as const;
