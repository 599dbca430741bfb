import { dayOf, dayWords } from '../../explore/date-words'
import type { Manifest } from '../../model/app-files'
import type { Link } from '../share/link'

interface Props {
  readonly id: string
  readonly briefings: readonly { readonly briefing: Manifest['briefings'][number]; readonly link: Link }[]
  readonly linkBack: Link
}

/** No briefing has the id of the link: what stood there, and those that there are. */
export function BriefingNotFound({ id, briefings, linkBack }: Props) {
  return (
    <div className="max-w-[640px] px-4 py-6">
      <h2 className="font-serif text-[22px]/7 font-[650]">Briefing not found</h2>
      <p className="mt-1.5 wrap-anywhere text-ink-2">
        No briefing has the id <bdi className="font-serif text-ink italic">{id}</bdi>. There are these:
      </p>
      <ul className="mt-3 border-b border-line">
        {briefings.map(({ briefing, link }) => (
          <li className="border-t border-line" key={briefing.id}>
            <a {...link} className="flex justify-between gap-4 py-2 no-underline hover:underline">
              {briefing.title}
              <span className="whitespace-nowrap text-ink-3">{dayWords(dayOf(briefing))}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a {...linkBack} className="inline-flex min-h-6 items-center font-semibold">
          Show the timeline
        </a>
      </p>
    </div>
  )
}
