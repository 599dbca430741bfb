/** A small view for tests of its image. */
import { createEventIndex } from '../../../explore/event-index'
import { matchEvents } from '../../../explore/facets'
import { columnsFromText, conflictEvent } from '../../../explore/fixtures'
import { DEFAULT_VIEW, type ViewState } from '../../../explore/view-state'
import type { Actor, ConflictEvent, Theme } from '../../../model/dataset'
import { utcDay } from '../../../model/time'
import { imageFrame, imageStages, type ImageSubject } from './image-stages'
import type { PaletteScheme } from '../../../explore/palette'
import type { Measure } from './image-style'
import { viewImage, type ImageText } from './view-image'

/** Every letter half as wide as it is high. */
export const measured: Measure = (text, { size }) => text.length * size * 0.5

const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'united-kingdom', name: 'United Kingdom of Great Britain', kind: 'country' },
]
export const THEMES: readonly Theme[] = [
  { id: 'strikes', label: 'Strikes and drones', icon: 'triangle-down', color: 'vermillion' },
  { id: 'visit', label: 'Diplomacy', icon: 'circle', color: 'blue' },
]
const BRIEFINGS = [
  { date: '2023-03-22', dateBasis: 'inferred' },
  { date: '2024-05-16', dateBasis: 'stated' },
] as const

const DRAWING = `
  2014                        | russia                | strikes
  2023-03~                    | russia                | strikes
  2023-03-20/2023-03-22       | russia                | visit
  [2023-03-20..2023-03-22]    | united-kingdom russia | visit
  2023-03-22?                 | russia                | strikes
  2024-05-16                  | united-kingdom        | visit
`

interface Asked {
  readonly drawing?: string
  readonly state?: Partial<ViewState>
  readonly scheme?: PaletteScheme
  readonly selectedRow?: number
  readonly eventOf?: (row: number) => ConflictEvent
  readonly text?: Partial<ImageText>
}

/** The view of a drawing, of which an image is made. */
export function subjectOf({ drawing = DRAWING, state, selectedRow }: Pick<Asked, 'drawing' | 'state' | 'selectedRow'>) {
  const vocabulary = { actors: ACTORS, themes: THEMES }
  const index = createEventIndex(columnsFromText(drawing, vocabulary), vocabulary)
  const view = { ...DEFAULT_VIEW, ...state }
  const matching = matchEvents(index, view.filter, undefined)
  return { index, matching, state: view, briefings: BRIEFINGS, selectedRow } satisfies ImageSubject
}

/** The image of a drawing; its events are called by their rows. */
export function imageOf({ scheme = 'light', text, eventOf = numbered, ...asked }: Asked) {
  const subject = subjectOf(asked)
  const { index, matching, state: view, selectedRow } = subject
  const stages = imageStages(subject, imageFrame(subject), eventOf, measured)
  const plot = { ...stages, index, eventOf, selectedRow, asOf: view.filter.asOf }
  const words: ImageText = {
    sentence: `${matching.count} events from two news briefings`,
    shortSentence: `${matching.count} events`,
    lanes: view.lanes,
    href: 'https://example.org/?actor=russia&lanes=theme',
    build: '0a1b2c3d4e5f',
    briefings: BRIEFINGS,
    themes: THEMES,
    today: utcDay(2026, 11, 23),
    ...text,
  }
  return viewImage(plot, words, { scheme, measure: measured, style: '' })
}

export function numbered(row: number): ConflictEvent {
  const status = row === 4 ? 'claimed' : 'stated'
  return conflictEvent({ id: `2023-03-22--event-${row}`, title: `Event ${row}`, label: `Event ${row}`, status })
}
