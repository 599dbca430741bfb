/**
 * `feed.xml`: the events that are new or have changed, as Atom.
 *
 * What an entry is known by is made of the event's id alone: a site that moves, or stands in two places, is no reason
 * for readers to be shown everything again.
 */
import { createHash } from 'node:crypto'
import type { ConflictEvent } from '../../model/dataset'
import { descriptionOf } from './event-page'
import { eventPath } from '../../explore/page-path'
import { xmlText } from '../../explore/xml-text'
import { markup, type Markup } from './markup'
import { shortened } from './page'
import { hrefOf, SITE_NAME, type Site } from './site'
import type { EventDays } from './release-days'
import type { Vocabulary } from './vocabulary'

export const FEED = 'feed.xml'
/** Readers ask for all of it, again and again. */
const MAX_ENTRIES = 100
const MAX_SUMMARY = 500

interface Entry extends EventDays {
  readonly event: ConflictEvent
  readonly at: number
}

interface FeedWriter {
  readonly add: (event: ConflictEvent) => void
  readonly end: () => string
}

/**
 * Takes the events in the order of the dataset. One that no release has yet is of the days of the briefings that quote
 * it; one that is quoted nowhere either came on no known day, and is left out.
 */
export function feedWriter(days: ReadonlyMap<string, EventDays>, vocabulary: Vocabulary, site: Site): FeedWriter {
  let entries: Entry[] = []
  let at = 0
  const keepNewest = () => {
    entries = entries.toSorted(newestFirst).slice(0, MAX_ENTRIES)
  }
  return {
    add: (event) => {
      const known = [event.id, ...(event.aliases ?? [])].find((id) => days.has(id))
      const own = known === undefined ? toldDays(event, vocabulary) : days.get(known)
      if (own && entries.push({ ...own, event, at: at++ }) > 2 * MAX_ENTRIES) keepNewest()
    },
    end: () => {
      keepNewest()
      return feedOf(entries, vocabulary, site)
    },
  }
}

/** Days of the first and the last briefing that tell of it. */
function toldDays({ excerpts }: ConflictEvent, { briefings }: Vocabulary): EventDays | undefined {
  const told = excerpts.flatMap(({ briefing }) => briefings.get(briefing)?.date ?? []).sort()
  const [published] = told
  return published === undefined ? undefined : { published, updated: told.at(-1)! }
}

/** Of one day those that happened last come first. */
function newestFirst(a: Entry, b: Entry): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1
  return b.at - a.at
}

function feedOf(entries: readonly Entry[], vocabulary: Vocabulary, site: Site): string {
  const self = hrefOf(site, FEED)
  const feed = markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${SITE_NAME}: new and changed events</title>
  <subtitle>Events of a war from news briefings, each with the sentence it came from</subtitle>
  <id>${site.origin === undefined ? urnOf(FEED) : self}</id>
  <updated>${instantOf(entries[0]?.updated ?? '1970-01-01')}</updated>
  <author><name>${SITE_NAME}</name></author>
  ${
    site.origin !== undefined &&
    markup`<link rel="self" type="application/atom+xml" href="${self}"/>
  `
  }<link rel="alternate" type="text/html" href="${hrefOf(site, '')}"/>
${entries.map((entry) => entryOf(entry, vocabulary, site))}</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(feed.html)}`
}

function entryOf({ event, published, updated }: Entry, vocabulary: Vocabulary, site: Site): Markup {
  const { id, aliases, title, themes, excerpts } = event
  const summary = shortened(descriptionOf(event, excerpts[0], vocabulary), MAX_SUMMARY)
  return markup`  <entry>
    <title>${title}</title>
    <id>${urnOf(aliases?.[0] ?? id)}</id>
    <published>${instantOf(published)}</published>
    <updated>${instantOf(updated)}</updated>
    <link rel="alternate" type="text/html" href="${hrefOf(site, eventPath(id))}"/>
    ${themes.map((theme) => markup`<category term="${theme}" label="${vocabulary.themes.get(theme)?.label ?? theme}"/>`)}
    <summary>${summary}</summary>
  </entry>
`
}

function instantOf(day: string): string {
  return `${day}T00:00:00Z`
}

/** Of this project's names; see RFC 9562, UUID version 5. */
const NAMESPACE = Buffer.from('5d0b6a4c6f0e4d3f9a1c2b7e8f904132', 'hex')

/** `urn:uuid:…`, always the same of one name. */
function urnOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
