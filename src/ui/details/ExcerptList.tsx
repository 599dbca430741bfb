import { briefingName } from '../../explore/date-words'
import type { Briefing, ConflictEvent, Excerpt } from '../../model/dataset'
import type { Link } from '../share/link'
import type { FoundTerms } from '../../explore/words'
import { ExcerptItem } from './ExcerptItem'
import { PanelSection } from './PanelSection'

interface ExcerptListProps {
  readonly event: ConflictEvent
  readonly briefings: ReadonlyMap<string, Briefing>
  readonly selected: string | undefined
  readonly linkToReader: (excerpt: Excerpt) => Link
  readonly hrefOfPassage: (excerptId: string) => string
  readonly terms: FoundTerms | undefined
}

/** Every passage the event rests on, verbatim, with where it stands. */
export function ExcerptList({ event, briefings, selected, linkToReader, hrefOfPassage, terms }: ExcerptListProps) {
  const { excerpts } = event
  if (excerpts.length === 0) return undefined
  const isOneBriefing = new Set(excerpts.map(({ briefing }) => briefing)).size === 1
  return (
    <PanelSection title={isOneBriefing ? 'In the briefing’s words' : 'In the briefings’ words'}>
      <ol className="flex flex-col gap-3">
        {excerpts.map((excerpt, i) => (
          <ExcerptItem
            excerpt={excerpt}
            hrefOfPassage={hrefOfPassage}
            key={excerpt.id}
            lang={briefings.get(excerpt.briefing)?.language}
            linkToReader={linkToReader}
            number={i + 1}
            selected={excerpt.id === selected}
            source={sourceWords(excerpt, briefings)}
            terms={terms}
          />
        ))}
      </ol>
    </PanelSection>
  )
}

function sourceWords({ briefing: id }: Excerpt, briefings: ReadonlyMap<string, Briefing>): string {
  const briefing = briefings.get(id)
  return briefing ? `${briefingName(briefing)} · ${briefing.title}` : id
}
