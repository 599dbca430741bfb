import type { Ref } from 'react'
import { dateCalendar } from '../../explore/date-calendar'
import { cardWords } from '../../explore/embed-card'
import type { ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'
import { DateMark } from '../marks/DateMark'
import { StatusGlyph } from '../marks/StatusGlyph'
import { EmbedWords } from './EmbedWords'

interface Props extends Pick<Lookups, 'briefings' | 'themes'> {
  readonly event: ConflictEvent
  /** The passage to show. */
  readonly excerptId?: string | undefined
  readonly level: 'h1' | 'h2'
  readonly titleRef?: Ref<HTMLHeadingElement>
}

/** One event in a few lines. `src/compile/pages/embed-page.ts` writes the same elements, without the drawings. */
export function EmbedCard({ event, excerptId, briefings, themes, level: Title, titleRef }: Props) {
  const { when, precision, excerpt, language, source } = cardWords(event, excerptId, briefings)
  const theme = themes.get(event.themes[0]!)
  const { look, hollow } = dateCalendar(event.date, undefined)
  const isLong = look !== 'point'
  return (
    <>
      <Title ref={titleRef} tabIndex={-1}>
        {event.title}
      </Title>
      <p className="embed-when">
        <span>
          <span className="embed-drawing" data-long={isLong ? '' : undefined}>
            {theme && (
              <span className={`absolute inset-y-0 ${ENDS[look] ?? 'inset-x-0'}`}>
                <DateMark color={theme.color} hollow={hollow} icon={theme.icon} look={look} />
              </span>
            )}
          </span>
          <b>{when}</b>
        </span>
        <span>{precision}</span>
        <span>
          <StatusGlyph status={event.status} />
          {event.status}
        </span>
      </p>
      {excerpt && <EmbedWords key={excerpt.id} language={language} words={excerpt.exact} />}
      <p className="embed-source">{source}</p>
    </>
  )
}

/** Arrows need their length beside the shape. */
const ENDS: Partial<Record<string, string>> = { point: 'left-1/2', 'open-start': 'left-full' }
