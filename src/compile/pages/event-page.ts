/** The page of an event, and of each of its excerpts: all that is known of it, and the words it rests on. */
import { affiliationWords, officeSpan } from '../../explore/actor-words'
import { datesOf, sayerOf, STANCE_WORDS, viaWords } from '../../explore/claim-words'
import { dateWords } from '../../explore/date-words'
import { precisionWords } from '../../explore/precision-words'
import { listed } from '../../explore/filter-words'
import type { ConflictEvent, Dispute, Excerpt } from '../../model/dataset'
import { actorPath, briefingPath, eventPath } from '../../explore/page-path'
import { briefingWords } from './briefing-words'
import { lowered } from '../../explore/lowered'
import { quoted } from '../../explore/quoted'
import type { PageImage } from './cards/card-writer'
import { claimNode, pageNode } from './linked-data'
import { markup, type Markup } from './markup'
import type { Page } from './page'
import { hrefOf, type Site } from './site'
import { sayerWords, type Vocabulary } from './vocabulary'

/** What is drawn of an event or, where one is named, of an excerpt. */
export type ImageOf = (excerpt?: Excerpt) => PageImage | undefined

/** The event's page, one for each of its excerpts, and all of them again at every address it had before. */
export function eventPages(event: ConflictEvent, vocabulary: Vocabulary, site: Site, imageOf: ImageOf): Page[] {
  const page = (excerpt?: Excerpt) => ({ ...eventPage(event, excerpt, vocabulary, site), image: imageOf(excerpt) })
  const pages = [undefined, ...event.excerpts].map((excerpt) => ({ ...page(excerpt), excerpt: excerpt?.id }))
  const before = (event.aliases ?? []).flatMap((alias) =>
    pages.map((own) => ({ ...own, path: eventPath(alias, own.excerpt), canonical: own.path, isListed: false })),
  )
  return [...pages, ...before]
}

function eventPage(event: ConflictEvent, excerpt: Excerpt | undefined, vocabulary: Vocabulary, site: Site): Page {
  const path = eventPath(event.id, excerpt?.id)
  const description = descriptionOf(event, excerpt ?? event.excerpts[0], vocabulary)
  return {
    path,
    title: event.title,
    description,
    type: 'article',
    // A page of an excerpt says what its event's says, in another order.
    isListed: excerpt === undefined,
    body: bodyOf(event, excerpt, vocabulary, site),
    graph: [
      pageNode(site, { path, title: event.title, description, cites: event.excerpts.map(({ briefing }) => briefing) }),
      ...event.claims.map((claim) => claimNode(claim, event, vocabulary, site)),
    ],
  }
}

/** `22 March 2023, stated. “He left Moscow on Wednesday.” Briefing of 22 March 2023.` */
export function descriptionOf(event: ConflictEvent, excerpt: Excerpt | undefined, { briefings }: Vocabulary): string {
  const briefing = excerpt && briefings.get(excerpt.briefing)
  return [
    `${dateWords(event.date)}, ${event.status}.`,
    excerpt && quoted(excerpt.exact),
    briefing && `${briefingWords(briefing)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function bodyOf(event: ConflictEvent, shown: Excerpt | undefined, vocabulary: Vocabulary, site: Site): Markup {
  const { themes } = vocabulary
  const excerpts = shown ? [shown, ...event.excerpts.filter((excerpt) => excerpt !== shown)] : event.excerpts
  return markup`<header><a href="${site.base}">Dateline</a></header>
<main>
<article>
<p>${listed(event.themes.map((id) => themes.get(id)?.label ?? id))}</p>
<h1>${event.title}</h1>
<p><b>${dateWords(event.date)}</b> · ${precisionWords(event.date)} · ${event.status}</p>
${event.summary !== undefined && markup`<p>${event.summary}</p>`}
<section><h2>${event.excerpts.length === 1 ? 'The words' : `The words, in ${event.excerpts.length} passages`}</h2>
${excerpts.map((excerpt) => quotation(event, excerpt, vocabulary, site))}
${event.excerpts.length === 0 && markup`<p>It quotes no briefing: it rests on records of a source.</p>`}
</section>
${claimList(event, vocabulary)}
${disputeList(event, vocabulary, site)}
${whoAndWhere(event, vocabulary, site)}
</article>
</main>`
}

function quotation(event: ConflictEvent, excerpt: Excerpt, { briefings }: Vocabulary, site: Site): Markup {
  const briefing = briefings.get(excerpt.briefing)
  const inBriefing = hrefOf({ ...site, origin: undefined }, briefingPath(excerpt.briefing, event.id, excerpt.id))
  return markup`<figure id="${excerpt.id}">
<blockquote cite="${inBriefing}"${briefing && markup` lang="${briefing.language}"`}>${excerpt.exact}</blockquote>
<figcaption>${briefing && markup`${briefing.title}, ${lowered(briefingWords(briefing))} · `}<a href="${inBriefing}">Read in the briefing</a> · <a href="${site.base}${eventPath(event.id, excerpt.id)}">Link to this passage</a></figcaption>
</figure>
`
}

function claimList(event: ConflictEvent, { actors, briefings }: Vocabulary): Markup | undefined {
  if (event.claims.length === 0) return undefined
  const saysStance = event.claims.some(({ stance }) => stance !== 'asserts')
  return markup`<section><h2>Who says what</h2>
<ul>${event.claims.map((claim) => {
    const { voice, name, note } = sayerOf(claim, event.date, actors)
    const excerpt = event.excerpts.find(({ id }) => id === claim.excerpt)
    const via = viaWords(claim, actors)
    return markup`<li><b>${name}</b>${note !== undefined && `, ${note}`}: “${claim.verb}”${
      saysStance && voice !== 'briefing' && `, ${STANCE_WORDS[claim.stance]}`
    }${via !== undefined && `, ${via}`}. ${datesOf(claim, event, excerpt, briefings).join(' · ')}</li>
`
  })}</ul></section>`
}

const KINDS: Readonly<Record<Dispute['kind'], string>> = {
  contradicts: 'it contradicts this',
  'differs-in-scope': 'it differs in scope',
}

/** What is said against it in the event itself stands above. */
function disputeList({ id, disputes }: ConflictEvent, { statements }: Vocabulary, site: Site): Markup | undefined {
  const others = disputes.flatMap((dispute) => {
    const other = statements.get(dispute.with)
    return other && other.event !== id ? [{ ...other, kind: dispute.kind }] : []
  })
  if (others.length === 0) return undefined
  return markup`<section><h2>Other statements about this</h2>
<ul>${others.map(
    ({ kind, ...other }) =>
      markup`<li><a href="${site.base}${eventPath(other.event)}">${other.title}</a>, by ${sayerWords(other)}: ${KINDS[kind]}</li>`,
  )}</ul></section>`
}

function whoAndWhere(event: ConflictEvent, { actors, places }: Vocabulary, site: Site): Markup | undefined {
  if (event.actors.length + event.places.length === 0) return undefined
  const span = officeSpan(event.date)
  return markup`<section><h2>Who and where</h2>
<ul>${event.actors.map(({ actor: id, role }) => {
    const actor = actors.get(id)
    const affiliation = actor && affiliationWords(actor, actors, span)
    return markup`<li><a href="${site.base}${actorPath(id)}">${actor?.name ?? id}</a>${affiliation !== undefined && `, ${affiliation}`}: ${role}</li>`
  })}${event.places.map(({ place, relation }) => markup`<li>${places.get(place)?.name ?? place}: ${relation}</li>`)}</ul></section>`
}
