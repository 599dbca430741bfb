/** What stands on the card image of an event or of one of its excerpts: words only, nothing of how they are set. */
import { dateCalendar, type DateCalendar } from '../../../explore/date-calendar'
import { dateWords, dayOf } from '../../../explore/date-words'
import { precisionWords } from '../../../explore/precision-words'
import type { ConflictEvent, Excerpt, Status, Theme } from '../../../model/dataset'
import { briefingWords } from '../briefing-words'
import type { DescribedBriefing } from '../../../explore/described-briefing'
import { lowered } from '../../../explore/lowered'
import { quoted } from '../../../explore/quoted'

export interface Card {
  readonly title: string
  readonly status: Status
  /** Verbatim, on one line; undefined where the event rests on records. */
  readonly words: { readonly text: string; readonly language: string | undefined } | undefined
  /** `Xi leaves Moscow; drone strike on Kyiv, briefing of 22 March 2023, date inferred`, or `Records of …`. */
  readonly source: string | undefined
  /** Who says otherwise: `John Kirby, US National Security Council`. */
  readonly contradictedBy: string | undefined
  readonly date: string
  /** Undefined where the date says so itself. */
  readonly precision: string | undefined
  readonly calendar: DateCalendar
  /** The event's mark on the timeline is of its colour and shape. */
  readonly theme: Pick<Theme, 'icon' | 'color'>
}

export interface CardFacts {
  readonly event: ConflictEvent
  /** The words shown; an event's own card shows its first. */
  readonly excerpt: Excerpt | undefined
  readonly briefing: DescribedBriefing | undefined
  readonly theme: Theme | undefined
  /** Name of whose records it rests on, where it quotes no briefing. */
  readonly recorded: string | undefined
  readonly contradictedBy: string | undefined
}

/** Where a theme is unknown: the vocabulary of a dataset is checked, so it never is. */
const NO_THEME = { icon: 'circle', color: 'black' } as const

export function cardOf({ event, excerpt, briefing, theme, recorded, contradictedBy }: CardFacts): Card {
  const { date } = event
  const words = dateWords(date)
  return {
    title: event.title,
    status: event.status,
    words: excerpt && { text: flat(excerpt.exact), language: briefing?.language },
    source: briefing ? `${briefing.title}, ${lowered(briefingWords(briefing))}` : recorded && `Records of ${recorded}`,
    contradictedBy,
    date: words,
    precision: words.startsWith('one of') ? undefined : lowered(precisionWords(date)),
    calendar: dateCalendar(date, briefing && dayOf(briefing)),
    theme: theme ? { icon: theme.icon, color: theme.color } : NO_THEME,
  }
}

/** The card in words, for whoever does not see it: what is drawn, in the order in which it is read. */
export function cardWords({ title, status, words, source, date, precision }: Card): string {
  return [
    `${title}.`,
    words && quoted(words.text),
    `${precision === undefined ? date : `${date}, ${precision}`}; ${status}.`,
    source && `From: ${source}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
