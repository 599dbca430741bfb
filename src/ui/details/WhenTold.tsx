import { dayOf, dayWords } from '../../explore/date-words'
import { capital, listed } from '../../explore/filter-words'
import type { ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'
import { saidWords } from '../../explore/claim-words'

/** When it was said, where that is another time than the event’s, and which briefings report it: three things, not one. */
export function WhenTold({ event, briefings }: Pick<Lookups, 'briefings'> & { readonly event: ConflictEvent }) {
  const { claims, date, excerpts } = event
  const said = [...new Set(claims.filter(({ madeOn }) => madeOn).map((claim) => saidWords(claim, date)))]
  const told = [...new Set(excerpts.map(({ briefing }) => briefing))].flatMap((id) => briefings.get(id) ?? [])
  if (told.length === 0) return undefined
  const days = [...new Set(told.map((briefing) => dayWords(dayOf(briefing))))]
  return (
    <dl className="mt-1.5 grid grid-cols-[84px_minmax(0,1fr)] gap-x-2 gap-y-0.5">
      {said.length > 0 && <Row term="Said">{capital(said.join('; '))}</Row>}
      <Row term="Reported">{`In the briefing${told.length > 1 ? 's' : ''} of ${listed(days)}`}</Row>
    </dl>
  )
}

function Row({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{term}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  )
}
