import type { Claim, ConflictEvent, Quantity } from '../../model/dataset'
import { spanOf } from '../../model/time'
import type { Link } from '../share/link'
import { actorWords } from './actor-words'
import { edtfWords } from './date-reason'
import type { Lookups } from './lookups'
import { PanelSection } from './PanelSection'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from './passages'
import { quantityTrees, quantityWords, type QuantityTree } from './quantity-words'

interface ClaimListProps extends Pick<Lookups, 'actors'> {
  readonly event: ConflictEvent
  readonly linkToPassage: (excerptId: string) => Link
}

/** Who says what, with the counts each gives. */
export function ClaimList({ event, actors, linkToPassage }: ClaimListProps) {
  if (event.claims.length === 0) return undefined
  const quantities = event.claims.flatMap((claim) => claim.quantities ?? [])
  return (
    <PanelSection title="Who says what">
      <ul className="flex flex-col gap-1.5 text-sm/5">
        {event.claims.map((claim) => (
          <li key={claim.id}>
            <p>
              {speakerWords(claim, event, actors)} <span className="text-ink-2">· {deedWords(claim, event, actors)}</span>
              <PassageNumber link={linkToPassage(claim.excerpt)} number={passageNumber(event, claim.excerpt)} />
            </p>
            {claim.quantities && <Quantities all={quantities} trees={quantityTrees(claim.quantities)} />}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

interface QuantitiesProps {
  readonly trees: readonly QuantityTree[]
  /** Of all claims: the whole of a part may be somebody else's count. */
  readonly all: readonly Quantity[]
  readonly isInsideWhole?: boolean
}

function Quantities({ trees, all, isInsideWhole = false }: QuantitiesProps) {
  return (
    <ul className="border-l border-line pl-2.5 text-[13.5px]/[19px] text-ink-2">
      {trees.map(({ quantity, parts }) => {
        const whole = isInsideWhole ? undefined : all.find(({ id }) => id === quantity.partOf)
        return (
          <li key={quantity.id}>
            {quantityWords(quantity)}
            {whole && ` (part of ${quantityWords(whole)})`}
            {parts.length > 0 && (
              <>
                , of which
                <Quantities all={all} isInsideWhole trees={parts} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function speakerWords(claim: Claim, event: ConflictEvent, actors: Lookups['actors']): string {
  return claim.speaker === undefined
    ? (claim.speakerNote ?? 'The briefing names nobody')
    : actorWords(claim.speaker, actors, spanOf(event.date))
}

/** `claimed, through Dutch media, on 21 March 2023`. */
function deedWords({ verb, stance, via, madeOn }: Claim, event: ConflictEvent, actors: Lookups['actors']): string {
  const parts = [verb]
  if (stance === 'denies') parts.push('denies it')
  if (stance === 'doubts') parts.push('doubts it')
  if (via?.length) parts.push(`through ${via.map((id) => actors.get(id)?.name ?? id).join(' and ')}`)
  if (madeOn && madeOn.edtf !== event.date.edtf) parts.push(`dated ${edtfWords(madeOn.edtf)}`)
  return parts.join(', ')
}
