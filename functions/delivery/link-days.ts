/** How long a package can be fetched: a month, as long as the law gives us. A new link can be asked for. */
export const LINK_DAYS = 30;
