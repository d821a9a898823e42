import { FluentBundle, FluentResource, FluentType, type FluentVariable } from "@fluent/bundle";
import type { Line, Part } from "./line";

/** Under these names numbers are filled in, written as the language does. */
export const NUMBERS = ["age", "all", "count", "done", "least", "number", "step"] as const;

/** Under these names words of our own; under all others what comes from servers, apps or people. */
export const OURS = ["access", "day", "howLong", "label", "left", "named", "size", "time", "when", "word"] as const;

/** What can be filled in: a number, words of our own, a name from outside, or a sentence with such names. */
export type Filling = number | string | Line;

/** Stands in a formatted sentence for what is filled in there: U+E000, a number, U+E001. */
const MARKS = /\u{e000}(\d+)\u{e001}/u;

class Piece extends FluentType<number> {
  toString(): string {
    return `\u{e000}${this.value}\u{e001}`;
  }
}

/** The sentences of a language; what it lacks is said in the language behind it. */
export class Speaker {
  readonly #bundle: FluentBundle;

  constructor(
    readonly locale: string,
    texts: readonly string[],
    private readonly behind: Speaker | null = null,
    transform: (words: string) => string = (words) => words,
  ) {
    // What is filled in is kept apart by elements, not by characters.
    this.#bundle = new FluentBundle(locale, { useIsolating: false, transform });
    for (const text of texts) this.#bundle.addResource(new FluentResource(text));
  }

  /** Whether there is a sentence of that name. */
  has(id: string): boolean {
    return this.#bundle.hasMessage(id) || (this.behind?.has(id) ?? false);
  }

  /** A sentence, or an attribute of one. One that is nowhere says its own name: a test sees to it that none is. */
  say(id: string, fillings: Readonly<Record<string, Filling>> = {}, attribute?: string): Line {
    const message = this.#bundle.getMessage(id);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === undefined || pattern === null) return this.behind?.say(id, fillings, attribute) ?? [id];
    const pieces: Line[] = [];
    const filled = Object.entries(fillings).map(([name, filling]) => [name, variable(name, filling, pieces)] as const);
    return parts(this.#bundle.formatPattern(pattern, Object.fromEntries(filled), []), pieces);
  }
}

function variable(name: string, filling: Filling, pieces: Line[]): FluentVariable {
  if (typeof filling === "number" || (typeof filling === "string" && isOurs(name))) return filling;
  pieces.push(typeof filling === "string" ? [{ name: filling }] : filling);
  return new Piece(pieces.length - 1);
}

function isOurs(name: string): boolean {
  return OURS.some((ours) => ours === name);
}

function parts(text: string, pieces: readonly Line[]): Part[] {
  return text
    .split(MARKS)
    .flatMap((part, index): Line => (index % 2 === 0 ? [part] : (pieces[Number(part)] ?? [])))
    .filter((part) => part !== "");
}
