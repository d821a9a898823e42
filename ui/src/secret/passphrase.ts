/** The shortest passphrase that the agent takes, in characters. */
export const LEAST = 12;

/** How long it is, as people count. */
export function lengthOf(text: string): number {
  return [...text].length;
}
