import { FluentParser, Visitor, type Message, type VariableReference } from "@fluent/syntax";

const files = import.meta.glob<string>("../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** The messages of a language by their names, for tests; throws where a file cannot be read. */
export function read(language: string): ReadonlyMap<string, Message> {
  const own = Object.entries(files).filter(([name]) => name.includes(`/locales/${language}/`));
  const entries = own.flatMap(([name, text]) => new FluentParser().parse(text).body.map((entry) => ({ name, entry })));
  const found = new Map<string, Message>();
  for (const { name, entry } of entries) {
    if (entry.type === "Junk") throw new Error(`${name} cannot be read at “${entry.content.trim().slice(0, 60)}”`);
    if (entry.type !== "Message") continue;
    const message = entry as Message;
    if (found.has(message.id.name)) throw new Error(`${name} says ${message.id.name} once more`);
    found.set(message.id.name, message);
  }
  return found;
}

class Variables extends Visitor {
  readonly found = new Set<string>();

  visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}

/** What is filled in into a message, by name. */
export function fillingsOf(message: Message): string[] {
  const variables = new Variables();
  variables.visit(message);
  return [...variables.found].sort();
}
