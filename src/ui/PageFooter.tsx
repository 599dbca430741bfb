import type { Manifest } from '../model/app-files'
import { PageLinksPane } from './PageLinksPane'
import { REPOSITORY } from './repository'

const LINK = 'inline-flex min-h-6 items-center pointer-coarse:min-h-11'

/** What can be taken away, under which terms. */
export function PageFooter({ manifest, file }: { manifest: Manifest; file: (name: string) => string }) {
  return (
    <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-3 text-[12.5px] text-ink-3">
      <PageLinksPane className="desk:hidden" />
      <a className={LINK} href={file(manifest.frozen ? `builds/${manifest.build}.json` : 'events.json')}>
        Data as JSON
      </a>
      {!manifest.frozen && (
        <a className={LINK} href={file('events.csv')}>
          as CSV
        </a>
      )}
      <a className={LINK} href={file('events.schema.json')}>
        Schema
      </a>
      {REPOSITORY && (
        <a className={LINK} href={REPOSITORY}>
          Source code
        </a>
      )}
      <span>Code: MIT licence. The briefings’ texts remain their publishers’ and are quoted as source data.</span>
      <span>Dataset {manifest.build}</span>
      {manifest.sources.map(({ id, name, credit, licence }) => (
        <span key={id}>
          {name}: {credit}, {licence}
        </span>
      ))}
    </footer>
  )
}
