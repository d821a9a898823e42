import { plain, type Line } from "./line";
import { fillings } from "./fillings";
import { NUMBERS, OURS, type Filling, type Speaker } from "./speaker";

type Fillings = typeof fillings;
type Numbers = (typeof NUMBERS)[number];
type Ours = (typeof OURS)[number];

/** What is filled in under a name. */
type Fits<Name> = Name extends Numbers ? number : Name extends Ours ? string : string | Line;

/** A text where nothing is filled in; else a text if all that is filled in is ours, and a line if not. */
type Sentence<Names extends readonly string[]> = Names extends readonly []
  ? string
  : (filled: { readonly [Name in Names[number]]: Fits<Name> }) => Names[number] extends Numbers | Ours ? string : Line;

/** Every sentence for people, by its name in the Fluent files. Failures are asked for by their code. */
export type Sentences = { readonly [Key in keyof Fillings]: Sentence<Fillings[Key]> };

const plainly: ReadonlySet<string> = new Set<string>([...NUMBERS, ...OURS]);

/** The sentences as a language says them. */
export function sentences(speaker: Speaker): Sentences {
  const said = Object.entries<readonly string[]>(fillings).map(([id, names]) => {
    if (names.length === 0) return [id, plain(speaker.say(id))];
    const isPlain = names.every((name) => plainly.has(name));
    return [id, (filled: Readonly<Record<string, Filling>>) => (isPlain ? plain(speaker.say(id, filled)) : speaker.say(id, filled))];
  });
  return Object.fromEntries(said) as Sentences;
}
