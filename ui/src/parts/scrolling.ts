/** Lets what scrolls be reached by keyboard where it holds nothing that can be. */
export function scrolling(body: HTMLElement): () => void {
  const look = (): void => {
    const scrolls = body.scrollHeight > body.clientHeight;
    const inside = body.querySelector("button, input, textarea, summary") !== null;
    if (scrolls && !inside) body.tabIndex = 0;
    else body.removeAttribute("tabindex");
  };
  const sizes = new ResizeObserver(look);
  const changes = new MutationObserver(look);
  sizes.observe(body);
  changes.observe(body, { childList: true, subtree: true, characterData: true });
  return () => {
    sizes.disconnect();
    changes.disconnect();
  };
}
