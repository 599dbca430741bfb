import type { Ref } from 'react'
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
  const { when, precision, look, hollow, excerpt, language, ...words } = cardWords(event, excerptId, briefings)
  const theme = themes.get(event.themes[0]!)
  return (
    <>
      <Title ref={titleRef} tabIndex={-1}>
        {event.title}
      </Title>
      <p className="embed-when">
        <span>
          <span className="embed-drawing" data-look={look}>
            {theme && (
              <span>
                <DateMark color={theme.color} hollow={hollow} icon={theme.icon} look={look} />
              </span>
            )}
          </span>
          <b>{when}</b>
        </span>
        {precision !== undefined && <span>{precision}</span>}
        <span>
          <StatusGlyph status={event.status} />
          {event.status}
        </span>
      </p>
      {excerpt && (
        <EmbedWords isShort={words.hasLongTitle} key={excerpt.id} language={language} words={excerpt.exact} />
      )}
      <p className="embed-source">
        {words.briefing !== undefined && <span>{words.briefing} </span>}
        {words.source}
      </p>
    </>
  )
}
