import type { Claim, ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'
import { VoiceMark } from '../marks/VoiceMark'
import type { Link } from '../share/link'
import { datesOf, sayerOf, STANCE_WORDS, viaWords } from '../../explore/claim-words'
import { PanelSection } from './PanelSection'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from '../../explore/passage-number'

interface ClaimListProps extends Pick<Lookups, 'actors' | 'briefings'> {
  readonly event: ConflictEvent
  readonly linkToPassage: (excerptId: string) => Link
}

/** Who says what, when, and whether somebody asserts it or the briefing tells it as its own narrator. */
export function ClaimList({ event, actors, briefings, linkToPassage }: ClaimListProps) {
  const { claims, excerpts } = event
  if (claims.length === 0) return <Narrated event={event} />
  const dates = claims.map((claim) =>
    datesOf(
      claim,
      event,
      excerpts.find(({ id }) => id === claim.excerpt),
      briefings,
    ).join(' · '),
  )
  // What most have in common is said once; the briefing’s own telling has no such line to share.
  const said = dates.filter((_, i) => claims[i]!.voice !== 'briefing')
  // That somebody asserts it is worth a word only beside somebody who does not.
  const saysStance = claims.some(({ stance }) => stance !== 'asserts')
  const timesOf = (line: string) => said.filter((other) => other === line).length
  const shared = said.filter((line) => timesOf(line) > 1).toSorted((a, b) => timesOf(b) - timesOf(a))[0]
  return (
    <PanelSection title="Who says what">
      {shared !== undefined && <p className="-mt-1 mb-1.5 text-[12.5px]/[17px] text-ink-3">{shared}</p>}
      <ul className="flex flex-col gap-1.5 text-[14px]/[20px]">
        {claims.map((claim, i) => (
          <ClaimRow
            actors={actors}
            claim={claim}
            dates={dates[i] === shared || claim.voice === 'briefing' ? undefined : dates[i]}
            event={event}
            saysStance={saysStance}
            isFirst={!claims.slice(0, i).some(({ speaker }) => speaker !== undefined && speaker === claim.speaker)}
            key={claim.id}
            linkToPassage={linkToPassage}
          />
        ))}
      </ul>
    </PanelSection>
  )
}

interface ClaimRowProps extends Pick<ClaimListProps, 'event' | 'actors' | 'linkToPassage'> {
  readonly claim: Claim
  /** Where they are its own. */
  readonly dates: string | undefined
  /** Whether this is where the reader meets the speaker, and wants to know who that is. */
  readonly isFirst: boolean
  readonly saysStance: boolean
}

function ClaimRow({ claim, event, actors, linkToPassage, dates, isFirst, saysStance }: ClaimRowProps) {
  const { voice, name, note } = sayerOf(claim, event.date, actors)
  const isNarration = voice === 'briefing'
  const via = viaWords(claim, actors)
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)]" data-voice={voice}>
      <span className="pt-[3px]">
        <VoiceMark voice={voice} />
      </span>
      <div>
        <p>
          <span className={isNarration ? 'text-ink-2' : 'font-semibold'}>{name}</span>
          <span className="text-ink-2">
            {isFirst && note !== undefined && (voice === 'unnamed' ? `: ${note}` : `, ${note}`)}
            {' · '}
            <span className="font-serif">{claim.verb}</span>
            {!isNarration && saysStance && (
              <>
                {' · '}
                <span className="whitespace-nowrap">{STANCE_WORDS[claim.stance]}</span>
              </>
            )}
            {via !== undefined && `, ${via}`}
          </span>
          <PassageNumber link={linkToPassage(claim.excerpt)} number={passageNumber(event, claim.excerpt)} />
        </p>
        {dates !== undefined && <p className="text-[12.5px]/[17px] text-ink-3">{dates}</p>}
      </div>
    </li>
  )
}

/** Nobody is cited for it: that is said, not left to be guessed. */
function Narrated({ event: { excerpts } }: { readonly event: ConflictEvent }) {
  if (excerpts.length === 0) return undefined
  const one = new Set(excerpts.map(({ briefing }) => briefing)).size === 1
  return (
    <PanelSection title="Who says what">
      <p className="grid grid-cols-[20px_minmax(0,1fr)] text-[14px]/[20px]" data-voice="briefing">
        <span className="pt-[3px]">
          <VoiceMark voice="briefing" />
        </span>
        <span className="text-ink-2">
          {one ? 'The briefing tells it in its own voice' : 'The briefings tell it in their own voice'}, and names
          nobody who says so.
        </span>
      </p>
    </PanelSection>
  )
}
