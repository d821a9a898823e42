/** `@ana` of `@ana@social.example`. */
export function shortHandle(handle: string): string {
  const end = handle.indexOf("@", 1);
  return end > 0 ? handle.slice(0, end) : handle;
}
