/** For links of components: stays within the console instead of loading it anew. */
export const follow = (event: {
  readonly detail: { readonly href?: string | undefined; readonly external?: boolean | undefined };
  preventDefault(): void;
}): void => {
  const { href, external } = event.detail;
  if (href === undefined || external) return;
  event.preventDefault();
  location.hash = href.replace(/^#/, '');
};
