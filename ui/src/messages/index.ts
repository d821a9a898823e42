import { en } from "./en";

/** The sentences in the language of the window. */
export const m = en;

export { failureWords } from "./failures";
export { isolated, line, plain, type Line } from "./line";
