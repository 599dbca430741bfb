import type { Claim, ConflictEvent, Quantity } from '../../model/dataset'
import { spanOf } from '../../model/time'
import type { Link } from '../share/link'
import { actorWords } from './actor-words'
import { edtfWords } from './date-reason'
import type { Lookups } from '../lookups'
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
      <ul className="flex flex-col gap-1.5 text-[14px]/[20px]">
        {event.claims.map((claim, i) => (
          <li key={claim.id}>
            <p>
              {speakerWords(claim, event, actors, isFirstOf(claim, event.claims.slice(0, i)))}{' '}
              <span className="text-ink-2">· {deedWords(claim, event, actors)}</span>
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

/** Whether this is where the reader meets the speaker, and wants to know who that is. */
function isFirstOf({ speaker }: Claim, before: readonly Claim[]): boolean {
  return !before.some((claim) => claim.speaker === speaker)
}

function speakerWords(
  { speaker, speakerNote }: Claim,
  event: ConflictEvent,
  actors: Lookups['actors'],
  isFirst: boolean,
) {
  if (speaker === undefined) return speakerNote ?? 'The briefing names nobody'
  return isFirst ? actorWords(speaker, actors, spanOf(event.date)) : (actors.get(speaker)?.name ?? speaker)
}

const STANCE_WORDS: Record<Claim['stance'], string> = { asserts: '', denies: ' (a denial)', doubts: ' (a doubt)' }

/** `claimed, through Dutch media, on 21 March 2023`. */
function deedWords({ verb, stance, via, madeOn }: Claim, event: ConflictEvent, actors: Lookups['actors']): string {
  const parts = [`${verb}${STANCE_WORDS[stance]}`]
  if (via?.length) parts.push(`through ${via.map((id) => actors.get(id)?.name ?? id).join(' and ')}`)
  if (madeOn && madeOn.edtf !== event.date.edtf) parts.push(`dated ${edtfWords(madeOn.edtf)}`)
  return parts.join(', ')
}
