/** What a careful reader asks of the data, counted: `quality.json`. Pure; the notes are the desk's own words. */
import type { BriefingText, ConflictEvent, Dataset } from '../model/dataset'
import { FIGURES, MAX_ENTRIES, type FigureEntry, type FigureId, type Quality } from '../model/quality'
import { sliceText, type TextPosition } from '../model/quote'
import { compiledBounds } from '../model/time'
import { sentences } from '../model/sentences'
import type { LeftOver } from './coverage'
import { FIGURE_SECTIONS, FIGURE_WORDS } from './figure-words'
import { nearest, type Problem } from './problems'
import type { QualityNote } from './source-schema'
import type { Entry } from './sources'

interface Passage extends TextPosition {
  readonly briefing: string
}

/** The compiled data, and what of the texts is no event. */
export interface Counted {
  readonly dataset: Dataset
  readonly texts: readonly BriefingText[]
  readonly untouched: readonly (Passage & LeftOver)[]
  readonly partly: readonly (Passage & LeftOver)[]
  readonly commentary: readonly (Passage & { readonly reason: string })[]
}

/** What is counted, and of how many. `count` where it is not one for each entry. */
interface Found {
  readonly entries: readonly FigureEntry[]
  readonly count?: number
  readonly of?: number
}

/**
 * What a careful reader would hold against the data, as soon as there is any. Imprecise dates are not among them:
 * they are as precise as the words.
 */
const CONCERNS: ReadonlySet<FigureId> = new Set([
  'events-from-one-briefing',
  'events-from-one-excerpt',
  'events-from-records',
  'status-unverified',
  'status-disputed',
  'claims-without-speaker',
  'basis-inferred',
  'dates-uncertain',
  'dates-open',
  'dates-known-better',
  'actors-without-wikidata',
  'places-without-wikidata',
  'places-without-point',
  'briefings-with-inferred-date',
  'briefings-with-composed-title',
  'briefings-without-publisher',
  'sentences-untouched',
  'sentences-quoted-in-part',
])

/** A note may only explain a figure that there is, and one explains it whole. */
export function checkNotes(notes: readonly Entry<QualityNote>[], problems: Problem[]): void {
  const seen = new Set<string>()
  for (const { value, origin } of notes) {
    const { figure } = value
    const isKnown = FIGURES.some((id) => id === figure)
    const isRepeated = seen.has(figure)
    seen.add(figure)
    if (isKnown && !isRepeated) continue
    const near = nearest(figure, FIGURES)
    problems.push({
      file: origin.file,
      line: origin.lineOf(['figure']),
      entry: figure,
      path: 'figure',
      message: isKnown ? `the figure ${figure} already has a note` : `there is no figure ${figure}`,
      hint: isKnown ? 'Make one note of the two' : near ? `Did you mean ${near}?` : `Figures are ${FIGURES.join(', ')}`,
    })
  }
}

/** All figures, in the order of {@link FIGURES}. A note on a figure that counts nothing is left out. */
export function qualityOf(counted: Counted, notes: readonly QualityNote[]): Quality {
  const found: Readonly<Record<FigureId, Found>> = {
    ...eventFigures(counted.dataset),
    ...dateFigures(counted.dataset),
    ...nameFigures(counted.dataset),
    ...textFigures(counted),
  }
  const figures = FIGURES.map((id) => {
    const { entries, count = entries.length, of } = found[id]
    const note = notes.find(({ figure }) => figure === id)?.note.trim()
    return {
      id,
      section: FIGURE_SECTIONS.find((section) => section.figures.includes(id))!.id,
      ...FIGURE_WORDS[id],
      count,
      ...(of !== undefined && { of }),
      concern: count > 0 && CONCERNS.has(id),
      ...(count > 0 && note !== undefined && { note }),
      entries: entries.slice(0, MAX_ENTRIES),
    }
  })
  const named = new Set(figures.flatMap(({ entries }) => entries.map((entry) => ('event' in entry ? entry.event : ''))))
  const events = counted.dataset.events.filter(({ id }) => named.has(id))
  return {
    qualityVersion: 1,
    build: counted.dataset.build,
    sections: FIGURE_SECTIONS.map(({ figures: _, ...section }) => section),
    figures,
    events: events.map(({ id, title, date: { edtf }, status }) => ({ id, title, edtf, status })),
  }
}

function eventFigures({ events }: Dataset) {
  const which = (test: (event: ConflictEvent) => boolean): Found => ({
    entries: events.filter(test).map(({ id }) => ({ event: id })),
    of: events.length,
  })
  const excerpts = events.flatMap((event) => event.excerpts)
  const claims = events.flatMap(({ id, claims: made }) => made.map((claim) => ({ id, claim })))
  const quantities = claims.flatMap(({ id, claim }) =>
    (claim.quantities ?? []).map((quantity) => ({
      quantity,
      entry: { event: id, excerpt: claim.excerpt, note: quantity.measure },
    })),
  )
  const counts = (test: (quantity: (typeof quantities)[number]['quantity']) => boolean): Found => ({
    entries: quantities.filter(({ quantity }) => test(quantity)).map(({ entry }) => entry),
    of: quantities.length,
  })
  const all = (list: readonly FigureEntry[], count: number): Found => ({ entries: list, count })
  return {
    events: all(which(() => true).entries, events.length),
    'excerpts-verified': { ...all([], excerpts.length), of: excerpts.length },
    'events-from-one-briefing': which((event) => new Set(event.excerpts.map(({ briefing }) => briefing)).size === 1),
    'events-from-one-excerpt': which((event) => event.excerpts.length === 1),
    'events-from-records': which((event) => event.excerpts.length === 0),
    'status-stated': which(({ status }) => status === 'stated'),
    'status-claimed': which(({ status }) => status === 'claimed'),
    'status-reported': which(({ status }) => status === 'reported'),
    'status-unverified': which(({ status }) => status === 'unverified'),
    'status-disputed': which(({ status }) => status === 'disputed'),
    'events-with-other-scope': which(({ disputes }) => disputes.some(({ kind }) => kind === 'differs-in-scope')),
    'claims-without-speaker': {
      entries: claims
        .filter(({ claim }) => claim.speaker === undefined)
        .map(({ id, claim: { excerpt, speakerNote } }) => ({
          event: id,
          excerpt,
          ...(speakerNote !== undefined && { note: speakerNote }),
        })),
      of: claims.length,
    },
    counts: { entries: counts(() => true).entries },
    'counts-with-bounds': counts(
      ({ qualifier, value }) => value === undefined || (qualifier !== undefined && qualifier !== 'exactly'),
    ),
    'counts-within-a-whole': counts(({ partOf }) => partOf !== undefined),
  }
}

function dateFigures({ events }: Dataset) {
  const dated = events.map(({ id, date }) => ({ id, date, bounds: compiledBounds(date.edtf) }))
  const which = (test: (event: (typeof dated)[number]) => boolean): Found => ({
    entries: dated.filter(test).map(({ id }) => ({ event: id })),
    of: dated.length,
  })
  return {
    'precision-time': which(({ date }) => date.precision === 'time'),
    'precision-day': which(({ date }) => date.precision === 'day'),
    'precision-week': which(({ date }) => date.precision === 'week'),
    'precision-month': which(({ date }) => date.precision === 'month'),
    'precision-season': which(({ date }) => date.precision === 'season'),
    'precision-year': which(({ date }) => date.precision === 'year'),
    'precision-range': which(({ date }) => date.precision === 'range'),
    'dates-approximate': which(({ bounds }) => bounds.approximate),
    'dates-uncertain': which(({ bounds }) => bounds.uncertain),
    'dates-open': which(({ date }) => date.open !== undefined),
    'dates-one-of-a-set': which(({ bounds }) => bounds.oneOf),
    'basis-stated': which(({ date }) => date.basis === 'stated'),
    'basis-relative': which(({ date }) => date.basis === 'relative'),
    'basis-inferred': which(({ date }) => date.basis === 'inferred'),
    'dates-known-better': {
      entries: events.flatMap(({ id, date: { outside } }) => (outside ? [{ event: id, note: outside.note }] : [])),
      of: events.length,
    },
  }
}

function nameFigures({ actors, places, briefings }: Dataset) {
  const placesWhere = (test: (place: Dataset['places'][number]) => boolean): Found => ({
    entries: places.filter(test).map(({ id, name }) => ({ place: id, name })),
    of: places.length,
  })
  const briefingsWhere = (test: (briefing: Dataset['briefings'][number]) => boolean, of?: number): Found => ({
    entries: briefings.filter(test).map(({ id, title, dateNote }) => ({
      briefing: id,
      note: dateNote === undefined ? title : `${title}. ${dateNote}`,
    })),
    ...(of !== undefined && { of }),
  })
  return {
    'actors-without-wikidata': {
      entries: actors.filter(({ wikidata }) => wikidata === undefined).map(({ id, name }) => ({ actor: id, name })),
      of: actors.length,
    },
    'places-without-wikidata': placesWhere(({ wikidata }) => wikidata === undefined),
    'places-without-point': placesWhere(({ lat }) => lat === undefined),
    briefings: briefingsWhere(() => true),
    'briefings-with-inferred-date': briefingsWhere(({ dateBasis }) => dateBasis === 'inferred', briefings.length),
    'briefings-with-composed-title': briefingsWhere(({ titleBasis }) => titleBasis === 'composed', briefings.length),
    'briefings-without-publisher': briefingsWhere(({ publisher }) => publisher === undefined, briefings.length),
  }
}

function textFigures({ texts, untouched, partly, commentary }: Counted) {
  const textOf = new Map(texts.map(({ briefing, text }) => [briefing.id, text]))
  const passage = ({ briefing, start, end }: Passage) => ({
    briefing,
    sentence: { start, end, exact: sliceText(textOf.get(briefing)!, { start, end }) },
  })
  const total = texts.reduce((sum, { text }) => sum + sentences(text).length, 0)
  const excluded = texts.flatMap(({ briefing }) =>
    briefing.excluded.map((part) => ({ briefing: briefing.id, ...part })),
  )
  return {
    'sentences-dealt-with': { entries: [], count: total - untouched.length, of: total },
    'sentences-untouched': { entries: untouched.map((each) => passage(each)), of: total },
    'sentences-quoted-in-part': {
      entries: partly.map((each) => {
        const { briefing, sentence } = passage(each)
        return { briefing, sentence: { ...sentence, gaps: each.gaps } }
      }),
      of: total,
    },
    commentary: { entries: commentary.map((each) => ({ ...passage(each), note: each.reason })) },
    'passages-excluded': { entries: excluded.map((each) => ({ ...passage(each), note: each.reason })) },
  }
}
