import { Fragment } from 'react'
import { dayOf, dayWords } from '../explore/date-words'
import { numberWords } from '../explore/filter-words'
import type { Manifest } from '../model/app-files'
import type { Link } from './share/link'

/** So many briefings are named; of more, only the first and last day. */
const NAMED = 3

interface Props {
  readonly briefings: Manifest['briefings']
  readonly link: (id: string) => Link
}

/** What this is, and which briefings of which days it was made from. */
export function OpeningLine({ briefings, link }: Props) {
  const day = (briefing: Manifest['briefings'][number]) => dayWords(dayOf(briefing))
  const [first] = briefings
  const last = briefings.at(-1)
  if (!first || !last) return null
  return (
    <p className="px-4 pt-2 text-[13px] leading-4 text-ink-2 max-tablet:first-letter:uppercase">
      <span className="max-tablet:hidden">What happened, by </span>
      {briefings.length > NAMED
        ? `${briefings.length} briefings from ${day(first)} to ${day(last)}`
        : `${briefings.length === 1 ? 'one news briefing' : `${numberWords(briefings.length)} news briefings`}: `}
      {briefings.length <= NAMED &&
        briefings.map((briefing, i) => (
          <Fragment key={briefing.id}>
            {i > 0 && (i === briefings.length - 1 ? ' and ' : ', ')}
            <a className="inline-block py-1 -my-1" title={briefing.title} {...link(briefing.id)}>
              {day(briefing)}
            </a>
          </Fragment>
        ))}
      .<span className="max-tablet:hidden"> Every event leads to the sentence it came from.</span>
    </p>
  )
}
