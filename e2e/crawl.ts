/** Follows every link of a site, without a browser, as search engines and previews do. */
import { parseHTML } from 'linkedom'

export interface Crawl {
  /** Addresses of the pages that were read, without their last slash. */
  readonly pages: ReadonlySet<string>
  /** `<where it stands> → <what is wrong>`, for each. */
  readonly faults: readonly string[]
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

/**
 * Everything that can be reached from `paths`, which are below `site`, `https://example.org/sub/`: each answer of the
 * site must be 200, each address of its host must lie below its path, and nothing inline may stand in a page.
 */
export async function crawl(site: string, paths: readonly string[]): Promise<Crawl> {
  const { origin, pathname: base } = new URL(site)
  const found = new Map<string, string>(paths.map((path) => [new URL(path, site).href, 'the start']))
  const pages = new Set<string>()
  const faults: string[] = []
  // What is added while it is gone through comes up, too.
  for (const [url, from] of found) {
    if (!new URL(url).pathname.startsWith(base)) {
      faults.push(`${from} → ${url} lies outside of the site`)
      continue
    }
    const { status, type, text } = await answerAt(url)
    if (status !== 200) faults.push(`${from} → ${url} is ${status}`)
    const document = type.startsWith('text/html') ? parseHTML(text).document : undefined
    if (document) {
      pages.add(url.replace(/\/$/, ''))
      faults.push(...inlineIn(document).map((what) => `${url} → ${what} is inline`))
    }
    for (const link of document ? linksOfPage(document, url) : linksOfFile(type, text, url, site)) {
      const { href } = new URL(link.split('#', 1)[0]!, url)
      if (href.startsWith(`${origin}/`) && !found.has(href)) found.set(href, url)
    }
  }
  return { pages, faults }
}

/** What stands there, a folder's slash added as the server asks for it. */
export async function answerAt(url: string): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual' })
  const to = response.headers.get('location')
  const text = await response.text()
  if ([301, 308].includes(response.status) && to !== null && new URL(to, url).href === slashed(url))
    return answerAt(slashed(url))
  return { status: response.status, type: response.headers.get('content-type') ?? '', text }
}

/** `https://example.org/a?b` → `https://example.org/a/?b` */
function slashed(url: string): string {
  const copy = new URL(url)
  copy.pathname += '/'
  return copy.href
}

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'cite', 'poster', 'data', 'action']
const PREVIEWS = 'meta[property="og:url"], meta[property^="og:image"], meta[name^="twitter:image"]'

function linksOfPage(document: Document, url: string): string[] {
  const all = [...document.querySelectorAll('*')]
  const attributes = all.flatMap((element) => ADDRESSES.flatMap((name) => element.getAttribute(name) ?? []))
  const previews = [...document.querySelectorAll(PREVIEWS)]
    .map((meta) => meta.getAttribute('content') ?? '')
    .filter((content) => /^https?:|^\//.test(content))
  const data = [...document.querySelectorAll('script[type$="json"]')].flatMap((script) =>
    addressesIn(script.textContent, new URL(url).origin),
  )
  return [...attributes, ...previews, ...data].filter((link) => !/^(?:data|mailto|blob):/.test(link))
}

/** A style's files, and whole addresses of the site in anything else that is text. */
function linksOfFile(type: string, text: string, url: string, site: string): string[] {
  if (type.startsWith('text/css')) {
    return [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, to]) => to!).filter((to) => !to.startsWith('data:'))
  }
  return /javascript|font|image/.test(type) ? [] : addressesIn(text, new URL(site).origin)
}

function addressesIn(text: string, origin: string): string[] {
  return text
    .split(origin)
    .slice(1)
    .map((rest) => origin + /^[^\s"'<>\\)]*/.exec(rest)![0])
}

/** Scripts, styles and handlers that a strict policy forbids. */
function inlineIn(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { localName } = element
    const isData = element.getAttribute('type')?.endsWith('json')
    const attributes = element.getAttributeNames().filter((name) => name === 'style' || name.startsWith('on'))
    const isInline = localName === 'style' || (localName === 'script' && !element.hasAttribute('src') && !isData)
    return [...attributes.map((name) => `${localName}[${name}]`), ...(isInline ? [localName] : [])]
  })
}
