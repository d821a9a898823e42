export { failureWords } from "./failures";
export { allOf, anyOf, isolated, plain, type Line } from "./line";
export { language, locale, m } from "./spoken";
