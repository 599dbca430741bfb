/** What every page knows of the site it is a part of: how it is called, and where it stands. */

export interface Site {
  /** `https://example.org`, without a slash behind; undefined where nobody has said where the site will stand. */
  readonly origin: string | undefined
  /** Path the site is served below, with a slash before and behind. */
  readonly base: string
}

export const SITE_NAME = 'Dateline'
/** What hosts show for an address at which nothing is. */
export const NOT_FOUND = '404.html'

/** Absolute where the origin is known, otherwise from the root of the server. */
export function hrefOf({ origin = '', base }: Site, path: string): string {
  return `${origin}${base}${path}`
}

/** How a page is called; the start has no title but the site's. */
export function pageName(title: string): string {
  return title === '' ? SITE_NAME : title
}

/** As a tab shows it. */
export function windowTitle(title: string): string {
  return title === '' ? SITE_NAME : `${title} – ${SITE_NAME}`
}
