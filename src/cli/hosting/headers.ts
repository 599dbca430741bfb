/**
 * What every answer of the site says beside its content, as one table. The preview server sends it, so that the
 * browser tests run under it; `_headers`, the examples for Caddy and nginx, and the element in the pages that stands in
 * where a host sends nothing are made from it.
 *
 * Paths here begin with a slash and are those below the site's base.
 */

export type Headers = Readonly<Record<string, string>>

/**
 * What a page may load and do. Nothing inline: no script, no style and no attribute of either; what React and the
 * timeline set through the CSSOM is not meant.
 *
 * In a sandboxed embed `'self'` is still where the page came from, although its origin is none.
 */
const POLICY: Headers = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:", // pictures of the view are drawn in the page
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'self'", // the share dialog shows an embed
  'base-uri': "'none'",
  'form-action': "'none'",
  // `src/ui/timeline/trusted-types.ts` is that one policy.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
}

/** Without rules of who may frame the page: a page cannot give them itself. */
export const PAGE_POLICY = Object.entries(POLICY)
  .map(([directive, value]) => `${directive} ${value}`)
  .join('; ')

/** Everything here is public and the same for all: embeds, whose origin is opaque, and other sites may read it. */
export const COMMON: Headers = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
}

/** Embeds may be framed by anybody, the rest by nobody. */
export const FRAMED = '/embed/'
export const UNFRAMED_HEADERS: Headers = {
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
}
export const FRAMED_HEADERS: Headers = { 'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors *` }

/** Stands for one part of a path, whatever it is, as in `_headers`. */
export const ANY = ':any'
const PARTS = ['details', 'disputes', 'index', 'places', 'speakers', 'told']

/** How paths begin under which content never changes: their names are made of it. */
export const IMMUTABLE: readonly string[] = [
  '/assets/',
  '/cards/',
  ...['/dataset/v1/app/', `/dataset/v1/builds/${ANY}/app/`].flatMap((folder) =>
    PARTS.map((part) => `${folder}${part}-`),
  ),
]
const IMMUTABLE_PATH = new RegExp(`^(?:${IMMUTABLE.join('|').replaceAll(ANY, '[^/]+')})`)
export const FOREVER = 'public, max-age=31536000, immutable'
/** Kept, but asked for each time whether it is still the same. */
export const ASK_AGAIN = 'no-cache'

/** For whatever is answered at a path, an error as well. */
export function headersOf(path: string): Headers {
  return { ...COMMON, ...(path.startsWith(FRAMED) ? FRAMED_HEADERS : UNFRAMED_HEADERS) }
}

/** For a file that is there; everything else is to be asked for again. */
export function cachingOf(path: string): string {
  return IMMUTABLE_PATH.test(path) ? FOREVER : ASK_AGAIN
}
