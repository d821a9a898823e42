import type { Account } from "../backend/types/Account";
import type { Instance } from "../backend/types/Instance";
import type { Grouped } from "./grouping";

/** What the list shows under one heading. */
export interface Part {
  /** The server's origin; `needs` for what needs the person. */
  readonly key: string;
  /** Whose accounts they are; of several servers where they need the person. */
  readonly instance: Instance | null;
  readonly accounts: readonly Account[];
}

/** The parts of the list, from its top. */
export function partsOf({ needs, groups }: Grouped): readonly Part[] {
  const first: Part[] = needs.length === 0 ? [] : [{ key: "needs", instance: null, accounts: needs }];
  return [...first, ...groups.map(({ instance, accounts }) => ({ key: instance.origin, instance, accounts }))];
}
