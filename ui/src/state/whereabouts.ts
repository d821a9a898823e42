/** Where the person is: kept in the page's own address, so that a page that is loaded anew goes on there. */
export interface Whereabouts {
  readonly view: string;
  /** The account that is looked at. */
  readonly account: string | null;
  /** The sign-in whose dialog is open. */
  readonly signIn: string | null;
}

/** What an address says; the empty one says the beginning. */
export function remembered(hash: string): Whereabouts {
  const said = new URLSearchParams(hash.replace(/^#/u, ""));
  return { view: said.get("view") ?? "", account: said.get("account"), signIn: said.get("sign_in") };
}

/** The same as the part of an address behind the page. */
export function asHash({ view, account, signIn }: Whereabouts): string {
  const said = new URLSearchParams({ view });
  if (account !== null) said.set("account", account);
  if (signIn !== null) said.set("sign_in", signIn);
  return `#${said.toString()}`;
}
