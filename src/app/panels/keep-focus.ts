/** Whatever has the focus and goes away without saying where it is to go gives it to what the page shows. */
export function keepFocus(): void {
  let held: EventTarget | null = null;
  addEventListener("focusin", ({ target }) => {
    held = target;
  });
  const gone = (): void => {
    const now = document.activeElement;
    // Behind an open dialog nothing can have it.
    const place =
      document.querySelector<HTMLElement>("dialog[open]") ?? document.querySelector("main");
    if (now === document.body || now === held) place?.focus({ preventScroll: true });
    held = document.activeElement;
  };
  const ifHidden = (): void => {
    if (held instanceof Element && !held.checkVisibility()) gone();
  };
  new MutationObserver(() => {
    if (held instanceof Node && !held.isConnected) gone();
    // To ask what can be seen costs more: nobody has the focus seldom.
    else if (document.activeElement === document.body) ifHidden();
  }).observe(document.body, { childList: true, subtree: true });
  // Where the page is looked at in another way, or a drawer is closed, what had it may still be there and not be seen.
  new MutationObserver(ifHidden).observe(document.body, {
    attributeFilter: ["data-profile", "data-open", "open", "hidden"],
    subtree: true,
  });
  // What it stands in has been closed, and the focus given back to where it cannot be.
  const later = (): void => void setTimeout(ifHidden);
  addEventListener("toggle", ifHidden, { capture: true });
  addEventListener("close", later, { capture: true });
  addEventListener("hashchange", later);
}
