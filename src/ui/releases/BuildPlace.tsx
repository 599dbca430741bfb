import type { Manifest } from '../../model/app-files'
import type { Fallback } from '../ErrorBoundary'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { Failed } from '../states/Failed'

const BuildNoticePane = lazyPart(() => import('./BuildNoticePane').then((module) => module.BuildNoticePane))

interface Props {
  readonly manifest: Manifest
  /** The build that was asked for and not kept. */
  readonly unkept?: string | undefined
}

/** Says that what is shown is not the newest data, or not the build that was asked for; nothing otherwise. */
export function BuildPlace({ manifest, unkept }: Props) {
  if (!manifest.frozen && unkept === undefined) return undefined
  return (
    <section aria-label="Edition of the data" aria-live="polite" className="border-b border-line bg-paper-2">
      <LoadedPane failed={noticeFailed} waiting={<p className="h-9.5 pointer-coarse:h-13" />}>
        <BuildNoticePane manifest={manifest} unkept={unkept} />
      </LoadedPane>
    </section>
  )
}

const noticeFailed: Fallback = (error, onRetry) => (
  <Failed details={String(error)} onRetry={onRetry} title="This is not the newest data">
    The address asks for another build; what is known of it could not be loaded.
  </Failed>
)
