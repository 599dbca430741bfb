import { useId, type ReactNode } from 'react'
import { yearTicks, type Period } from '../../explore/actor-months'
import { spanWords, yearWords } from '../../explore/date-words'
import { countWords, eventCount } from '../../explore/filter-words'
import type { Link } from '../share/link'

interface Props {
  /** Whose events. */
  readonly label: string
  readonly total: number
  readonly periods: readonly Period[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
  readonly linkToAll: Link
  readonly note: ReactNode
}

const HEIGHT = 44
/** A single event can be seen beside hundreds, as on the strip of the explorer. */
const LEAST = 3
/** Years that are named; of more, those with most events. */
const NAMED = 12

/** When its events were, on even time as on the explorer's strip: grey what all briefings tell of, ink what is its. */
export function OverTime({ label, total, periods, years, linkToAll, note }: Props) {
  const id = useId()
  const most = periods.reduce((max, { all }) => Math.max(max, all), 1)
  const height = (count: number) => (count === 0 ? 0 : Math.max(LEAST, Math.sqrt(count / most) * (HEIGHT - 4)))
  const first = periods[0]
  const named = years.length <= NAMED ? years : years.toSorted((a, b) => b.count - a.count).slice(0, NAMED)
  const words = named.toSorted((a, b) => a.year - b.year)
  return (
    <section aria-labelledby={id} className="mt-5 border-t border-ink pt-2">
      <h2 className="text-[15px]/[20px] font-[650]" id={id}>
        <a {...linkToAll} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
          {eventCount(total)}
        </a>
      </h2>
      {note !== false && <p className="text-[13.5px]/[19px] text-ink-2">{note}</p>}
      {first && total > 0 && (
        <>
          <svg
            aria-label={`Events of ${label} over time: ${words.map(({ year, count }) => `${yearWords(year)}, ${countWords(count)}`).join('; ')}`}
            className="mt-2 block w-full border-b border-ink-3 bg-paper-2"
            data-over-time=""
            height={HEIGHT}
            preserveAspectRatio="none"
            role="img"
            viewBox={`0 0 ${periods.length} ${HEIGHT}`}
          >
            {periods.map(({ start, end, all, count }, i) =>
              all === 0 ? undefined : (
                <g key={start}>
                  <title>{`${spanWords({ start, end })}: ${countWords(count)} of ${countWords(all)}`}</title>
                  <rect
                    className="fill-ink-4"
                    height={height(all)}
                    width="0.84"
                    x={i + 0.08}
                    y={HEIGHT - height(all)}
                  />
                  <rect
                    className="fill-ink"
                    height={height(count)}
                    width="0.84"
                    x={i + 0.08}
                    y={HEIGHT - height(count)}
                  />
                </g>
              ),
            )}
          </svg>
          <p aria-hidden="true" className="relative h-[17px] text-[11.5px]/[17px] text-ink-3">
            {yearTicks(periods).map(({ year, share }) => (
              <span className="absolute border-l border-line-2 pl-1" key={year} style={{ left: `${share * 100}%` }}>
                {yearWords(year)}
              </span>
            ))}
          </p>
          <ul className="mt-1 flex flex-wrap gap-x-4 text-[13px]/[20px] text-ink-2">
            {words.map(({ year, count }) => (
              <li key={year}>
                {yearWords(year)}: <span className="font-semibold text-ink">{countWords(count)}</span>
              </li>
            ))}
            {words.length < years.length && <li>and other years</li>}
          </ul>
        </>
      )}
    </section>
  )
}
