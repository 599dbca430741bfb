/** The path and the hash of a link: which page is open, and what is selected in it. */
import { EventIdSchema } from '../model/dataset'
import { decode, encode, splitOnce, wellFormed } from './url-values'
import { clip, PAGE_NAMES, type Page } from './view-state'

/** A link as `location` has it, percent-encoding and all. */
export interface Href {
  readonly path: string
  readonly search: string
  readonly hash: string
}

/** Told what could not be used, and why. */
export type Drop = (value: string, reason: string) => void

export const MAX_ID = 200
/** Paths that lead to the explorer although nothing is named. */
const HEADS: ReadonlySet<string> = new Set(['e', 'b', 'a', 'index.html'])
const EXCERPT = /^[a-z]\d{1,4}$/
const SECTION = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
/** A place in a text: at most nine digits, so that no number is written otherwise than it was read. */
const PLACE = /^at-(0|[1-9]\d{0,8})$/

export function readPage({ path, hash }: Href, base: string, dropAs: (key: string) => Drop): Page {
  const root = rootOf(base)
  const isBelow = path === root || path.startsWith(`${root}/`)
  const segments = (isBelow ? path.slice(root.length) : path)
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decode(segment) ?? wellFormed(segment))
  const [section, id, tail] = segments
  if (section === undefined || (id === undefined && HEADS.has(section))) return { kind: 'explorer' }
  if (section === 'e' && id !== undefined && segments.length <= 3) {
    const event = clip(id, MAX_ID)
    const fromHash = hash.replace(/^#/, '')
    const excerpt = tail ?? (EXCERPT.test(fromHash) ? fromHash : undefined)
    return { kind: 'explorer', event, ...readExcerpt(excerpt, dropAs('excerpt')) }
  }
  if (section === 'b' && id !== undefined && segments.length === 2) {
    return { kind: 'briefing', briefing: clip(id, MAX_ID), ...readPlace(hash.replace(/^#/, ''), dropAs('#')) }
  }
  if (section === 'a' && id !== undefined && (tail === undefined || tail === 'with') && segments.length <= 4) {
    const other = segments[3]
    return { kind: 'actor', actor: clip(id, MAX_ID), ...(other !== undefined && { other: clip(other, MAX_ID) }) }
  }
  const name = PAGE_NAMES.find((known) => known === section)
  if (name !== undefined && segments.length === 1) return { kind: 'page', name, ...readSection(hash) }
  return { kind: 'unknown', path: `/${segments.map(encode).join('/')}` }
}

/**
 * Where the reader opens: at an excerpt, or at a code point, `at-1234`. A hash that begins like neither is some other
 * anchor of the page.
 */
function readPlace(hash: string, drop: Drop) {
  const text = decode(hash) ?? hash
  if (text.startsWith('at-')) {
    const at = PLACE.exec(text)?.[1]
    if (at !== undefined) return { at: Number(at) }
    drop(text, 'it is not a place in the text such as at-1234')
    return {}
  }
  if (!/^-?\d{4}/.test(text)) return {}
  const [event = '', excerpt] = splitOnce(text, '/')
  if (event.length <= MAX_ID && EventIdSchema.safeParse(event).success) {
    return { event, ...readExcerpt(excerpt === '' ? undefined : excerpt, drop) }
  }
  drop(text, 'it does not begin with the id of an event')
  return {}
}

/** Where a page about the data opens. What cannot be the id of a section is some other anchor. */
function readSection(hash: string) {
  const section = hash.replace(/^#/, '')
  return SECTION.test(section) && section.length <= MAX_ID ? { section } : {}
}

function readExcerpt(excerpt: string | undefined, drop: Drop) {
  if (excerpt === undefined) return {}
  if (EXCERPT.test(excerpt)) return { excerpt }
  drop(excerpt, 'it is not an excerpt such as x2')
  return {}
}

export function writePage(page: Page): { path: string; hash: string } {
  switch (page.kind) {
    case 'explorer':
      return { path: page.event === undefined ? '/' : `/e/${encode(page.event)}${tailOf(page.excerpt)}`, hash: '' }
    case 'briefing':
      return { path: `/b/${encode(page.briefing)}`, hash: placeOf(page) }
    case 'actor': {
      const other = page.other === undefined ? '' : `/with/${encode(page.other)}`
      return { path: `/a/${encode(page.actor)}${other}`, hash: '' }
    }
    case 'page':
      return { path: `/${page.name}`, hash: page.section === undefined ? '' : `#${page.section}` }
    case 'unknown':
      return { path: page.path, hash: '' }
  }
}

function placeOf({ event, excerpt, at }: Extract<Page, { kind: 'briefing' }>): string {
  if (event !== undefined) return `#${encode(event)}${tailOf(excerpt)}`
  return at === undefined ? '' : `#at-${at}`
}

function tailOf(excerpt: string | undefined): string {
  return excerpt === undefined ? '' : `/${excerpt}`
}

/** The base without its last slash: `/sub/` → `/sub`, `/` and `./` → nothing. */
export function rootOf(base: string): string {
  return base
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => `/${segment}`)
    .join('')
}
