import type { ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'
import { PanelSection } from './PanelSection'

interface RecordListProps extends Pick<Lookups, 'sources'> {
  readonly event: ConflictEvent
}

/** Rows of other people's data that the event was imported from, as they stand there. */
export function RecordList({ event: { records }, sources }: RecordListProps) {
  if (records.length === 0) return undefined
  return (
    <PanelSection title="Imported from">
      <ul className="flex flex-col gap-3 text-[13px]/[18px]">
        {records.map(({ id, source: sourceId, row, fields, url }) => {
          const source = sources.get(sourceId)
          return (
            <li key={id}>
              <p className="text-[14px]/[20px]">
                {source?.url === undefined ? (source?.name ?? sourceId) : <a href={source.url}>{source.name}</a>}, row{' '}
                {row}
              </p>
              {source && (
                <p className="text-ink-2">
                  {source.credit} · {source.licence}
                </p>
              )}
              <dl className="mt-1 grid grid-cols-[minmax(84px,auto)_minmax(0,1fr)] gap-x-3 border-l border-line pl-2.5">
                {Object.entries(fields).map(([name, value]) => (
                  <div className="contents" key={name}>
                    <dt className="text-ink-3">{name}</dt>
                    <dd className="font-serif">{String(value)}</dd>
                  </div>
                ))}
              </dl>
              {url !== undefined && (
                <a className="inline-flex min-h-6 items-center" href={url}>
                  Open the record
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </PanelSection>
  )
}
