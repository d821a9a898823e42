import { en } from "./en/index";

/** The sentences in the language of the window. */
export const m = en;

export { failureWords } from "./failures";
export { allOf, anyOf, isolated, line, plain, type Line } from "./line";
