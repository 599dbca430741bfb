/** Whether the page stands in a page of somebody else, below `embed/`: its address says so, and nothing else does. */

const BASE = import.meta.env.BASE_URL

export function isEmbed(): boolean {
  return `${location.pathname}/`.startsWith(`${BASE}embed/`)
}

/** Path that the address of this page is read below. Links are written below the site's own: they lead out. */
export function baseOfPage(): string {
  return isEmbed() ? `${BASE}embed/` : BASE
}
