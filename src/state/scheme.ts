import type { ColourScheme } from '../explore/colour-scheme'

/**
 * Draws the page in a colour scheme. All colours are pairs (`light-dark()` in `tokens.css`), so one property on the
 * root element is enough; the bar around the page goes by the meta elements.
 *
 * `public/scheme.js` does the same before the first paint.
 */
export function applyScheme(page: Pick<Document, 'documentElement' | 'querySelectorAll'>, scheme: ColourScheme): void {
  const chosen = scheme === 'system' ? '' : scheme
  page.documentElement.style.colorScheme = chosen
  for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[data-scheme]')) {
    const { scheme: own = '' } = meta.dataset
    // A chosen scheme takes the place of the question which one the system has.
    meta.media = chosen === '' ? `(prefers-color-scheme: ${own})` : chosen === own ? 'all' : 'not all'
  }
}
