import type { Manifest } from '../model/app-files'

const DATASET = `${import.meta.env.BASE_URL}dataset/v1/`
const REPOSITORY: string | undefined = import.meta.env['VITE_REPOSITORY'] as string | undefined

/** What can be taken away, under which terms. */
export function PageFooter({ manifest }: { manifest: Manifest }) {
  return (
    <footer className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-3 text-[12.5px] text-ink-3">
      <a href={`${DATASET}events.json`}>Data as JSON</a>
      <a href={`${DATASET}events.csv`}>as CSV</a>
      <a href={`${DATASET}events.schema.json`}>Schema</a>
      {REPOSITORY && <a href={REPOSITORY}>Source code</a>}
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
