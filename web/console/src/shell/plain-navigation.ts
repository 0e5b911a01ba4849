/**
 * Cloudscape gives the navigation of narrow windows an orientation, which the role of a navigation has not; screen readers
 * may then take it for something else. It is taken away as often as it comes back.
 */
export function plainNavigation(within: HTMLElement): void {
  const mend = () => {
    for (const found of within.querySelectorAll('nav[aria-orientation]'))
      found.removeAttribute('aria-orientation');
  };
  new MutationObserver(mend).observe(within, {
    attributeFilter: ['aria-orientation'],
    childList: true,
    subtree: true,
  });
}
