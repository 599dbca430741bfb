import { spanOf } from '../../model/time'
import { StatusGlyph } from '../marks/StatusGlyph'
import type { Link } from '../share/link'
import { affiliationWords } from './actor-words'
import type { DisputePair, DisputeSide } from './disputes'
import type { Lookups } from '../lookups'
import { PanelSection } from './PanelSection'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from './passages'
import { quantityWords } from './quantity-words'

interface DisputesProps extends Pick<Lookups, 'actors' | 'briefings'> {
  readonly eventId: string
  readonly pairs: readonly DisputePair[]
  readonly linkToEvent: (eventId: string, excerptId?: string) => Link
}

/** Statements side by side, equal in width and weight: the reader judges, the page does not. */
export function Disputes({ pairs, ...rest }: DisputesProps) {
  return pairs.map((pair) => <DisputeBlock key={`${pair.dispute.claim} ${pair.dispute.with}`} pair={pair} {...rest} />)
}

function DisputeBlock({ pair, ...rest }: Omit<DisputesProps, 'pairs'> & { pair: DisputePair }) {
  const { dispute, own, other, otherEventId } = pair
  const isContradiction = dispute.kind === 'contradicts'
  return (
    <PanelSection
      title={isContradiction ? 'Two statements that contradict each other' : 'Different scope, not a contradiction'}
    >
      <div className="@container">
        <div className="grid gap-x-1.5 gap-y-1 @min-[340px]:grid-cols-[minmax(0,1fr)_19px_minmax(0,1fr)]">
          <Side side={own} {...rest} />
          <div
            aria-hidden="true"
            className="grid min-h-px place-items-center bg-[linear-gradient(var(--line-2),var(--line-2))] bg-size-[100%_1px] bg-center bg-no-repeat @min-[340px]:bg-size-[1px_100%]"
          >
            {isContradiction && <NotEqual />}
          </div>
          {other ? (
            <Side side={other} {...rest} />
          ) : (
            <p className="text-[13px]/[17px] text-ink-2">
              The other statement is being loaded. <a {...rest.linkToEvent(otherEventId)}>Go to its event</a>
            </p>
          )}
        </div>
      </div>
      {dispute.note !== undefined && <p className="mt-2 text-[13px]/[17px] text-ink-2">{dispute.note}</p>}
    </PanelSection>
  )
}

function Side({
  side: { event, claim },
  eventId,
  actors,
  briefings,
  linkToEvent,
}: Omit<DisputesProps, 'pairs'> & { side: DisputeSide }) {
  const speaker = claim.speaker === undefined ? undefined : actors.get(claim.speaker)
  const affiliation = speaker && affiliationWords(speaker, actors, spanOf(event.date))
  const excerpt = event.excerpts.find(({ id }) => id === claim.excerpt)
  const isHere = event.id === eventId
  return (
    <div>
      <h4 className="text-[13.5px]/[17px] font-semibold">
        {speaker?.name ?? claim.speaker ?? claim.speakerNote ?? 'Nobody is named'}
      </h4>
      <p className="text-[13px]/[17px] text-ink-2">
        {affiliation !== undefined && `${affiliation}, `}
        {claim.verb}
      </p>
      {excerpt && (
        <p
          className="mt-1.5 font-serif text-[15px]/[21px] text-pretty"
          lang={briefings.get(excerpt.briefing)?.language}
        >
          {excerpt.exact}
          {isHere && (
            <PassageNumber link={linkToEvent(event.id, excerpt.id)} number={passageNumber(event, excerpt.id)} />
          )}
        </p>
      )}
      {claim.quantities && (
        <p className="mt-1 text-[13px]/[17px] font-semibold">{claim.quantities.map(quantityWords).join('; ')}</p>
      )}
      {!isHere && (
        <p className="mt-1.5 text-[12.5px]/[17px] text-ink-2">
          In another event: <a {...linkToEvent(event.id, claim.excerpt)}>{event.title}</a>
        </p>
      )}
    </div>
  )
}

function NotEqual() {
  return (
    <span className="bg-paper px-1.5 @min-[340px]:px-0 @min-[340px]:py-1">
      <StatusGlyph status="disputed" />
    </span>
  )
}
