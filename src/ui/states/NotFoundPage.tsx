import { decode, readable } from '../../explore/url-values'
import type { Link } from '../share/link'

export interface NotFoundPageProps {
  /** What stood in the address, percent-encoded. */
  readonly path: string
  /** To the timeline. */
  readonly home: Link
}

/** A path nobody knows. */
export function NotFoundPage({ path, home }: NotFoundPageProps) {
  return (
    <main className="p-4 tablet:p-8" id="main" tabIndex={-1}>
      <div className="max-w-[536px] border-t border-ink pt-5 text-[15px]/[21px] text-ink-2">
        <h1 className="font-serif text-[22px]/7 font-[650] tracking-[-0.006em] text-ink">There is no such page</h1>
        <p className="mt-1.5 wrap-anywhere">
          Nothing stands at <bdi className="font-semibold text-ink">{readable(decode(path) ?? path)}</bdi>. The address
          may have been cut when it was copied: an event’s begins with /e/, a briefing’s with /b/, an actor’s with /a/.
        </p>
        <p className="mt-4">
          <a
            className="inline-flex h-8 items-center rounded-[2px] border border-ink bg-ink px-3 text-[13px] font-semibold text-on-ink no-underline pointer-coarse:h-11"
            {...home}
          >
            To the timeline
          </a>
        </p>
      </div>
    </main>
  )
}
