import type { ReactNode } from 'react'
import type { Statement } from '../../model/dispute-files'
import type { Lookups } from '../lookups'
import { VoiceMark } from '../marks/VoiceMark'
import { datesOf, sayerOf, STANCE_WORDS, viaWords } from '../../explore/claim-words'
import { quantityWords } from '../../explore/quantity-words'

interface StatementSideProps extends Pick<Lookups, 'actors' | 'briefings'> {
  readonly statement: Statement
  readonly heading: 'h3' | 'h4'
  /** Follows the words: the number of their passage. */
  readonly passage?: ReactNode
  /** Ways on, below. */
  readonly children?: ReactNode
}

/** One of several statements: who says it, how, in which words, when, and which briefing reports it. */
export function StatementSide({
  statement,
  heading: Heading,
  actors,
  briefings,
  passage,
  children,
}: StatementSideProps) {
  const { event, claim, excerpt } = statement
  const sayer = sayerOf(claim, event.date, actors)
  const isNamed = sayer.voice === 'speaker'
  const via = viaWords(claim, actors)
  return (
    <div>
      <Heading className="text-[13.5px]/[17px] font-semibold">
        <span className="mr-1.5 inline-block align-[-2px]">
          <VoiceMark voice={sayer.voice} />
        </span>
        {isNamed ? sayer.name : (sayer.note ?? sayer.name)}
      </Heading>
      <p className="text-[13px]/[17px] text-ink-2">
        {isNamed ? sayer.note : sayer.note !== undefined && 'not named in the text'}
        {sayer.note !== undefined && ', '}
        <span className="font-serif">{claim.verb}</span>
        {sayer.voice !== 'briefing' && ` · ${STANCE_WORDS[claim.stance]}`}
        {via !== undefined && `, ${via}`}
      </p>
      {excerpt && (
        <p
          className="mt-1.5 font-serif text-[15px]/[21px] text-pretty"
          lang={briefings.get(excerpt.briefing)?.language}
        >
          {excerpt.exact}
          {passage}
        </p>
      )}
      {claim.quantities && (
        <p className="mt-1 text-[13px]/[17px] font-semibold">{claim.quantities.map(quantityWords).join('; ')}</p>
      )}
      <p className="mt-1 text-[12.5px]/[17px] text-ink-3">{datesOf(claim, event, excerpt, briefings).join(' · ')}</p>
      {children}
    </div>
  )
}
