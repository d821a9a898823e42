import type { Awaited } from "../types/Awaited";

function one(id: number, handle: string, software: string, label = "", color: string | null = null): Awaited {
  const host = handle.split("@").at(-1) ?? "";
  const user = handle.split("@")[1] ?? "";
  return { id, handle, address: `https://${host}/@${user}`, host, software, label, color, scopes: ["read", "write", "follow", "push"], default: false };
}

/** Accounts from another computer. */
export function awaited(): Awaited[] {
  return [
    one(1, "@ana@new.example", "Mastodon", "Work", "#2b6cb0"),
    one(2, "@ana@clips.example", "PeerTube"),
    one(3, `@${"w".repeat(60)}@a-very-long-server-name-that-somebody-really-registered.example`, "Mastodon", "A label that is as long as a label can be, and then some more of"),
    one(4, "@ana@xn--scial-jye.example", "Mastodon"),
  ];
}

/** Those that a named state begins with. */
export function awaitedIn(state: string): Awaited[] {
  if (state === "moving-last") return awaited().slice(0, 1);
  return state.startsWith("moving") ? awaited() : [];
}
