import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dayOf, dayWords } from '../../explore/date-words'
import { nearPath, type NearPath } from '../../explore/near-path'
import { decode, readable } from '../../explore/url-values'
import { DEFAULT_VIEW, openActor, openBriefing, openPage, setQuery, type ViewState } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { datasetQuery } from '../../state/dataset-query'
import { useLink } from '../../state/useViewState'
import { PAGE_LABELS } from './page-names'
import type { Link } from '../share/link'
import { NearEventsPane } from './NearEventsPane'
import { NearRow, type Near } from './NearRow'

interface Props {
  /** What stood in the address, percent-encoded. */
  readonly path: string
}

/** A path nobody knows, and what it may have meant. */
export function NotFoundPane({ path }: Props) {
  const linkTo = useLink()
  const dataset = useQuery(datasetQuery(undefined)).data
  const near = useMemo(() => dataset && nearPath(path, dataset.manifest), [path, dataset])
  const rows = near && dataset ? rowsNear(near, dataset.manifest, linkTo) : []
  // An id, or words that may be those of one.
  const id = near && (near.events[0] ?? near.words.replaceAll(' ', '-'))
  return (
    <main className="p-4 tablet:p-8" id="main" tabIndex={-1}>
      <div className="max-w-[536px] border-t border-ink pt-5 text-[15px]/[21px] text-ink-2">
        <h1 className="font-serif text-[22px]/7 font-[650] tracking-[-0.006em] text-ink">There is no such page</h1>
        <p className="mt-1.5 wrap-anywhere">
          There is no page at <bdi className="font-semibold text-ink">{readable(decode(path) ?? path)}</bdi>. The
          address may have been cut when it was copied: an event’s begins with /e/, a briefing’s with /b/, an actor’s
          with /a/.
          {rows.length > 0 && ' You may have looked for one of these:'}
        </p>
        {rows.length > 0 && (
          <ul className="mt-3 border-b border-line text-[14px]/5">
            {dataset && id && <NearEventsPane dataset={dataset} id={id} linkTo={linkTo} />}
            {rows.map((row) => (
              <NearRow key={row.link.href} {...row} />
            ))}
          </ul>
        )}
        <p className="mt-4">
          <a
            className="inline-flex h-8 items-center rounded-[2px] border border-ink bg-ink px-3 text-[13px] font-semibold text-on-ink no-underline pointer-coarse:h-11"
            {...linkTo(DEFAULT_VIEW)}
          >
            To the timeline
          </a>
        </p>
      </div>
    </main>
  )
}

/** Where nothing is near, the newest briefings: there is always a way on. */
const NEWEST = 3

function rowsNear(near: NearPath, manifest: Manifest, linkTo: (state: ViewState) => Link): readonly Near[] {
  const { events, briefings: named, actors, pages, words } = near
  const isNothing = events.length + named.length + actors.length + pages.length === 0
  const briefings = isNothing ? manifest.briefings.slice(-NEWEST).toReversed() : named
  return [
    ...briefings.map((briefing) => ({
      link: linkTo(openBriefing(DEFAULT_VIEW, briefing.id)),
      name: briefing.title,
      kind: `briefing, ${dayWords(dayOf(briefing), 'short')}`,
    })),
    ...actors.map(({ id, name }) => ({
      link: linkTo(openActor(DEFAULT_VIEW, id)),
      name,
      kind: 'actor',
    })),
    ...pages.map((page) => ({
      link: linkTo(openPage(DEFAULT_VIEW, page)),
      name: PAGE_LABELS[page],
      kind: 'page about the data',
    })),
    ...(words === ''
      ? []
      : [{ link: linkTo(setQuery(DEFAULT_VIEW, words)), name: `“${words}”`, kind: 'search all events' }]),
  ]
}
