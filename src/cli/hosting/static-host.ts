/** `_headers`, which Netlify and Cloudflare Pages read from the folder that they serve. */
import {
  COMMON,
  FOREVER,
  FRAMED,
  FRAMED_HEADERS,
  IMMUTABLE,
  PAGE_POLICY,
  UNFRAMED_HEADERS,
  type Headers,
} from './headers'

/**
 * Rules add up here, and no path can be left out of one: where the two hosts find a header twice, one takes the later
 * value and the other sends both. Both come to the same: who may frame a page is told by an older header, which
 * browsers pass over as soon as a policy tells it.
 *
 * `base` has a slash before and behind.
 *
 * ```
 * /sub/*
 *   X-Content-Type-Options: nosniff
 *   …
 * /sub/assets/*
 *   Cache-Control: public, max-age=31536000, immutable
 * ```
 */
export function headersFile(base: string): string {
  const rule = (start: string, headers: Headers) =>
    [`${base}${start.slice(1)}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
      '\n',
    )
  return [
    rule('/', { ...COMMON, ...UNFRAMED_HEADERS, 'Content-Security-Policy': PAGE_POLICY }),
    rule(FRAMED, FRAMED_HEADERS),
    ...IMMUTABLE.map((start) => rule(start, { 'Cache-Control': FOREVER })),
  ].join('\n')
}
