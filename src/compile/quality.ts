/** What a careful reader asks of the data, counted: `quality.json`. Pure; the notes are the desk's own words. */
import type { Dataset } from '../model/dataset'
import { FIGURES, MAX_ENTRIES, type CountedEvent, type FigureId, type Quality } from '../model/quality'
import { sliceText, type TextPosition } from '../model/quote'
import { sentences } from '../model/sentences'
import type { CoveredTexts, Remark } from './briefing-texts'
import { countEvents, type Found } from './event-figures'
import type { EventWriter } from './event-writer'
import { FIGURE_SECTIONS, FIGURE_WORDS } from './figure-words'
import { nearest, type ProblemList } from './problems'
import type { QualityNote } from './source-schema'
import type { Entry } from './entries'

interface Passage extends TextPosition {
  readonly briefing: string
}

/** What is counted beside the events. */
interface Counted extends CoveredTexts {
  readonly head: Omit<Dataset, 'events'>
  readonly remarks: readonly Remark[]
  readonly notes: readonly QualityNote[]
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
export function checkNotes(notes: readonly Entry<QualityNote>[], problems: ProblemList): void {
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

/**
 * Counts the events that are added, and at the end gives all figures, in the order of {@link FIGURES}. A note on a
 * figure that counts nothing is left out.
 */
export function countQuality(counted: Counted): EventWriter<Quality> {
  const events = countEvents()
  return { add: events.add, end: () => qualityOf(counted, events.found(), events.named) }
}

function qualityOf(
  counted: Counted,
  eventFigures: ReturnType<ReturnType<typeof countEvents>['found']>,
  events: readonly CountedEvent[],
): Quality {
  const found: Readonly<Record<FigureId, Listed>> = {
    ...eventFigures,
    ...nameFigures(counted.head),
    ...textFigures(counted),
  }
  const figures = FIGURES.map((id) => {
    const { entries, count = entries.length, of } = found[id]
    const note = counted.notes.find(({ figure }) => figure === id)?.note.trim()
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
  return {
    qualityVersion: 1,
    build: counted.head.build,
    sections: FIGURE_SECTIONS.map(({ figures: _, ...section }) => section),
    figures,
    events,
  }
}

/** `count` where it is not one for each entry. */
type Listed = Omit<Found, 'count'> & { readonly count?: number }

function nameFigures({ actors, places, briefings }: Counted['head']) {
  const placesWhere = (test: (place: Dataset['places'][number]) => boolean): Listed => ({
    entries: places.filter(test).map(({ id, name }) => ({ place: id, name })),
    of: places.length,
  })
  const briefingsWhere = (test: (briefing: Dataset['briefings'][number]) => boolean, of?: number): Listed => ({
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

function textFigures({ texts, uncovered: untouched, partly, remarks }: Counted) {
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
    commentary: { entries: remarks.map((each) => ({ ...passage(each), note: each.reason })) },
    'passages-excluded': { entries: excluded.map((each) => ({ ...passage(each), note: each.reason })) },
  }
}
