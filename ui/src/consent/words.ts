import type { Lifetime } from "../backend/types/Lifetime";
import type { Prompt } from "../backend/types/Prompt";
import { m, type Line } from "../messages";
import { isRemote, nameOf } from "../model/apps";

/** Who asks, by what the system knows. */
export function whoAsks(prompt: Prompt): Line {
  if (isRemote(prompt)) return [m.remoteAsks];
  const name = nameOf(prompt);
  return prompt.class === "interpreter" ? m.scriptAsks({ app: name }) : [{ name }];
}

/** Who asks, and for which account if there is only one to be had. */
export function titleOf(prompt: Prompt): Line {
  const [only] = prompt.choices;
  const app = whoAsks(prompt);
  return prompt.named && only !== undefined ? m.asksFor({ app, handle: only.handle }) : m.asksAny({ app });
}

/** How long, in a word or two. */
export const howLongWords: Record<Lifetime, string> = { once: m.once, until_lock: m.untilLock, always: m.always };
