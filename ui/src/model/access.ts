import type { Instance } from "../backend/types/Instance";
import { m, type Line } from "../messages";

/** What may be done where the server has only one kind of access. */
export function oneAccess({ software }: Instance): Line {
  return software === "" ? [m.oneAccessHere] : m.oneAccess({ software });
}
