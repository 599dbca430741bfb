/** The list of a site's pages for search engines. */
import { escapeHtml } from '../../explore/html'
import { hrefOf, type Site } from './site'

/** The most that one file may name, by sitemaps.org. */
const MAX_URLS = 50_000

/** Paths below the base, in the order in which they are to be found; those beyond the limit are left out. */
export function sitemap(site: Site, paths: readonly string[]): string {
  const entries = paths.slice(0, MAX_URLS).map((path) => `  <url><loc>${escapeHtml(hrefOf(site, path))}</loc></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`
}
