import type { AddressRead } from "../types/AddressRead";
import type { Code } from "../types/Code";
import type { Failure } from "../types/Failure";
import type { Remedy } from "../types/Remedy";

export function failure(code: Code, remedy: Remedy = { kind: "none" }, detail?: string): Failure {
  return detail === undefined ? { code, remedy } : { code, remedy, detail };
}

/** Reads an address about as the real one does: enough to see every sentence. */
export function readAddress(typed: string): AddressRead {
  const text = typed.trim();
  if (text === "") throw failure("address_empty");
  if (text.length > 300) throw failure("address_too_long");
  if (/\s/u.test(text)) throw failure("address_space", { kind: "use", text: text.replace(/\s+/gu, ".") });
  if (/^http:/iu.test(text)) throw failure("address_not_https", { kind: "use", text: text.replace(/^http/iu, "https") });
  if (/^(?!https:)[a-z]+:\/\//iu.test(text)) throw failure("address_other_scheme");
  const bare = text.replace(/^https:\/\//iu, "").replace(/\/.*$/u, "");
  const parts = bare.replace(/^@/u, "").split("@");
  const host = (parts.at(-1) ?? "").toLowerCase();
  const user = parts.length > 1 ? (parts[0] ?? null) : null;
  if (parts.length > 2) throw failure("address_bad_handle");
  if (host === "" || (bare.startsWith("@") && parts.length === 1)) throw failure("address_no_server");
  const odd = /[^\p{L}\p{N}.:-]/u.exec(host)?.[0];
  if (odd !== undefined) throw failure("address_character", { kind: "none" }, odd);
  if (!host.includes(".")) throw failure("address_no_dot");
  if (/^(10|192\.168)\./u.test(host)) throw failure("address_private");
  if (!/^[^.].*\.[^.]{2,}$/u.test(host)) throw failure("address_bad_host");
  return { host, user };
}
