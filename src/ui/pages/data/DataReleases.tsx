import { NOTHING_RELEASED } from '../../../explore/data-words'
import { dayOf, dayWords } from '../../../explore/date-words'
import { eventCount } from '../../../explore/filter-words'
import type { Release } from '../../../model/builds'
import type { Link } from '../../share/link'

interface Props {
  /** Oldest first. */
  readonly releases: readonly Release[]
  /** The build that is shown where a link names none. */
  readonly newest: string
  readonly file: (name: string) => string
  readonly toRelease: (build: string) => Link
}

/** Newest first, for whoever looks for the last one. */
export function DataReleases({ releases, newest, file, toRelease }: Props) {
  if (releases.length === 0) return <p>{NOTHING_RELEASED}</p>
  return (
    <ul className="mb-3 border-b border-line text-[15px]/[22px]">
      {releases.toReversed().map(({ build, released, events }) => (
        <li className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-1.5" key={build}>
          <b className="min-w-40 font-[650]">{dayWords(dayOf({ date: released }))}</b>
          <span className="min-w-24 text-ink-2">{eventCount(events)}</span>
          <a className="inline-flex min-h-6 items-center pointer-coarse:min-h-11" href={file(`builds/${build}.json`)}>
            {build}.json
          </a>
          <a {...toRelease(build)} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
            <span>
              On the timeline<span className="sr-only">, as released on {dayWords(dayOf({ date: released }))}</span>
            </span>
          </a>
          {build === newest && <span className="text-ink-3">the newest</span>}
        </li>
      ))}
    </ul>
  )
}
