/** The page of an actor, and of two beside each other: who they are, and the events of the briefings that have them. */
import { COMPARED } from '../../explore/actor-profile'
import { standingWords } from '../../explore/actor-standing'
import { namedWords } from '../../explore/actor-words'
import { aliasLanguage } from '../../explore/alias-language'
import { dateWords } from '../../explore/date-words'
import { capital, countWords, eventCount, listed } from '../../explore/filter-words'
import { linkedActor } from '../../explore/linked-claim'
import { KIND_WORDS, officesInOrder, officeWords } from '../../explore/office-words'
import type { Manifest } from '../../model/app-files'
import type { Actor, ConflictEvent } from '../../model/dataset'
import { actorFacts, type ActorFacts, type AllActorFacts, type ListedEvent, type PairFacts } from './actor-facts'
import { actorPath, eventPath } from '../../explore/page-path'
import { wikidataUrl } from '../../explore/wikidata'
import { pageNode } from './linked-data'
import { markup, type Markup } from './markup'
import type { Page } from './page'
import { hrefOf, type Site } from './site'
import type { Vocabulary } from './vocabulary'

/** Takes in the events in their order, and makes the pages when it has had all. */
export interface ActorPages {
  readonly add: (event: ConflictEvent) => void
  readonly pages: () => Iterable<Page>
}

/** `read` gives the content of a file beside the manifest. */
export function actorPages(
  manifest: Manifest,
  { actors }: Pick<Vocabulary, 'actors'>,
  read: (file: string) => unknown,
  site: Site,
): ActorPages {
  const facts = actorFacts(manifest, read)
  const events = new Map<number, ListedEvent>()
  let row = 0
  return {
    add({ id, title, date, status }) {
      if (facts.rows.has(row)) events.set(row, { id, title, date, status })
      row++
    },
    *pages() {
      const source = { facts, events, actors, site }
      for (const one of facts.actors) yield actorPage(one, source)
      for (const pair of facts.pairs) yield pairPage(pair, source)
    },
  }
}

interface Source {
  readonly facts: AllActorFacts
  readonly events: ReadonlyMap<number, ListedEvent>
  readonly actors: ReadonlyMap<string, Actor>
  readonly site: Site
}

function actorPage(own: ActorFacts, source: Source): Page {
  const { actor, number, count, named, rows, members } = own
  const { actors, site } = source
  const { name, aliases = [], wikidata } = actor
  const path = actorPath(actor.id)
  const description = descriptionOf(own)
  const offices = officesInOrder(actor)
  const parent = actor.parent === undefined || offices.length > 0 ? undefined : actors.get(actor.parent)
  return {
    path,
    title: name,
    description,
    type: 'website',
    isListed: count > 0,
    graph: [{ ...pageNode(site, { path, title: name, description, cites: [] }), mainEntity: actorNode(actor, source) }],
    body: markup`<header><a href="${site.base}">Dateline</a></header>
<main>
<article>
<p>${KIND_WORDS[actor.kind]}${parent && markup` · belongs to ${actorLink(parent, site)}`}${
      wikidata !== undefined && markup` · <a href="${wikidataUrl(wikidata)}">Wikidata</a>`
    }</p>
<h1>${name}</h1>
${
  aliases.length > 0 &&
  markup`<p>Also ${aliases.map((alias, i) => {
    const language = aliasLanguage(alias)
    return markup`${i > 0 && ' · '}<bdi${language !== undefined && markup` lang="${language}"`}>${alias}</bdi>`
  })}</p>`
}
${
  offices.length > 0 &&
  markup`<section><h2>Offices</h2>
<ul>${offices.map((office) => {
    const words = officeWords(office)
    return markup`<li><a href="${site.base}${actorPath(office.of)}">${office.title}</a>${words !== undefined && `, ${words}`}</li>
`
  })}</ul></section>`
}
<section><h2>${eventCount(count)}</h2>
${count > 0 && markup`<p>${capital(roleWords(own))}.${named < count && ` ${namedWords(name, named, count)}`}</p>`}
${eventList(rows, (row) => standingWords(source.facts.index, row, number), source)}
${rows.length < count && markup`<p>The newest ${countWords(rows.length)} of ${countWords(count)} are listed.</p>`}
</section>
${withWhom(own, site)}
${
  members.length > 0 &&
  markup`<section><h2>People and bodies</h2>
<ul>${members.map(
    ({ what, count: held }) => markup`<li>${actorLink(what, site)}, ${eventCount(held)}</li>
`,
  )}</ul></section>`
}
</article>
</main>`,
  }
}

/** `as agent in 3 and as speaker in 2`. */
function roleWords({ roles }: ActorFacts): string {
  return listed(roles.map(({ what, count }) => `as ${what} in ${countWords(count)}`))
}

/**
 * `Xi Jinping, President of China since 14 March 2013: 7 events in news briefings, as agent in 3 and as speaker in 2.`
 */
function descriptionOf(own: ActorFacts): string {
  const { actor, count } = own
  const [office] = officesInOrder(actor)
  const days = office && officeWords(office)
  const who = [actor.name, office && `${office.title}${days === undefined ? '' : ` ${days}`}`]
    .filter(Boolean)
    .join(', ')
  const how = roleWords(own)
  return `${who}: ${eventCount(count)} in news briefings${how === '' ? '' : `, ${how}`}.`
}

function pairPage({ first, second, both, rows, isCanonical }: PairFacts, source: Source): Page {
  const { facts, site } = source
  const [a, b] = [first.actor, second.actor]
  const path = actorPath(a.id, b.id)
  const title = `${a.name} and ${b.name}`
  const [ofA, ofB] = [first.count - both, second.count - both]
  const words = `${eventCount(both)} with both; ${countWords(ofA)} with ${a.name} and without ${b.name}, ${countWords(ofB)} the other way round.`
  const description = `${title} in news briefings: ${words}`
  const standing = (row: number) =>
    [first, second].map(({ actor, number }) => `${actor.name}: ${standingWords(facts.index, row, number)}`).join(' · ')
  return {
    path,
    title,
    description,
    type: 'website',
    // The same in another order.
    ...(!isCanonical && { canonical: actorPath(b.id, a.id) }),
    isListed: isCanonical,
    graph: [
      {
        ...pageNode(site, { path, title, description, cites: [] }),
        about: [a, b].map((actor) => ({ '@id': nodeId(actor.id, site) })),
      },
      actorNode(a, source),
      actorNode(b, source),
    ],
    body: markup`<header><a href="${site.base}">Dateline</a></header>
<main>
<article>
<h1>${actorLink(a, site)} and ${actorLink(b, site)}</h1>
<p>${words}</p>
<section><h2>What they share</h2>
${eventList(rows, standing, source)}
${rows.length < both && markup`<p>The newest ${countWords(rows.length)} of ${countWords(both)} are listed.</p>`}
</section>
<p><a href="${site.base}${actorPath(b.id, a.id)}">${b.name} and ${a.name}</a></p>
</article>
</main>`,
  }
}

function eventList(rows: readonly number[], standing: (row: number) => string, { events, site }: Source): Markup {
  return markup`<ul>${rows.map((row) => {
    const event = events.get(row)
    if (!event) throw new Error(`The event of row ${row} is in no detail chunk.`)
    return markup`<li><a href="${site.base}${eventPath(event.id)}">${event.title}</a>, ${dateWords(event.date)}, ${event.status} · ${standing(row)}</li>
`
  })}</ul>`
}

function withWhom({ actor, others }: ActorFacts, site: Site): Markup | undefined {
  if (others.length === 0) return undefined
  return markup`<section><h2>With whom</h2>
<ul>${others.map(
    ({ what, count }, i) => markup`<li>${actorLink(what, site)}, ${eventCount(count)}${
      i < COMPARED && markup` · <a href="${site.base}${actorPath(actor.id, what.id)}">Compare the two</a>`
    }</li>
`,
  )}</ul></section>`
}

function actorLink({ id, name }: Actor, site: Site): Markup {
  return markup`<a href="${site.base}${actorPath(id)}">${name}</a>`
}

function nodeId(actor: string, site: Site): string {
  return `${hrefOf(site, actorPath(actor))}#actor`
}

/** An office is an occupation in a role with its days: schema.org has no other place for when it was held. */
function actorNode({ id, kind, aliases, offices = [] }: Actor, { actors, site }: Source): object {
  return {
    ...linkedActor(id, actors),
    '@id': nodeId(id, site),
    url: hrefOf(site, actorPath(id)),
    ...(aliases && aliases.length > 0 && { alternateName: aliases }),
    ...(kind === 'person' &&
      offices.length > 0 && {
        hasOccupation: offices.map(({ title, from, to }) => ({
          '@type': 'Role',
          hasOccupation: { '@type': 'Occupation', name: title },
          ...(from !== undefined && { startDate: from }),
          ...(to !== undefined && { endDate: to }),
        })),
      }),
  }
}
