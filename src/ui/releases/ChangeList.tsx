import { countWords } from '../../explore/filter-words'
import type { ChangedPart, EventChange, PartChange } from '../../model/builds'
import type { Link } from '../share/link'

interface Props {
  readonly changes: readonly EventChange[]
  /** All of them, as a file. */
  readonly file: string
  readonly toEvent: (change: EventChange) => Link
}

const KINDS = [
  ['changed', 'Changed'],
  ['added', 'New'],
  ['removed', 'No longer there'],
] as const satisfies readonly (readonly [EventChange['kind'], string])[]

const PARTS: Readonly<Record<ChangedPart, string>> = {
  id: 'Id',
  title: 'Title',
  label: 'Short title',
  summary: 'Summary',
  date: 'Date',
  dating: 'Why that date',
  status: 'Status',
  words: 'Words',
  actors: 'Who',
  themes: 'Themes',
  places: 'Where',
  claims: 'Who says so',
  disputes: 'Disputes',
  records: 'Records',
}

/** More are in the file: a dialog is for reading. */
const LISTED = 100

/** By kind, and each part of an event that is another with what it was and what it is. */
export function ChangeList({ changes, file, toEvent }: Props) {
  const listed = changes.slice(0, LISTED)
  return (
    <div className="px-4 pt-3 pb-5 text-[14px]/5">
      {KINDS.map(([kind, title]) => {
        const own = listed.filter((change) => change.kind === kind)
        if (own.length === 0) return undefined
        const all = changes.filter((change) => change.kind === kind).length
        return (
          <section aria-labelledby={`changes-${kind}`} className="mb-5" key={kind}>
            <h3
              className="flex items-baseline justify-between border-b border-ink pb-1 font-[650]"
              id={`changes-${kind}`}
            >
              {title} <span className="text-[13px] font-normal text-ink-3">{countWords(all)}</span>
            </h3>
            <ul>
              {own.map((change) => (
                <li className="border-b border-line py-2" key={change.id}>
                  <a
                    {...toEvent(change)}
                    className="inline-flex min-h-6 items-center font-semibold decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
                  >
                    {change.title}
                  </a>
                  {change.into !== undefined && (
                    <p className="text-ink-2">It has become a part of another event, to which this leads.</p>
                  )}
                  {change.parts && <Parts parts={change.parts} />}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {changes.length > LISTED && (
        <p className="text-ink-2">
          These are the first {LISTED} of {countWords(changes.length)}. <a href={file}>All are in a file</a>.
        </p>
      )}
    </div>
  )
}

function Parts({ parts }: { readonly parts: readonly PartChange[] }) {
  return (
    <dl className="mt-0.5">
      {parts.map(({ part, before, after }) => (
        <div className="grid gap-x-3 py-0.5 tablet:grid-cols-[112px_minmax(0,1fr)]" key={part}>
          <dt className="text-ink-3">{PARTS[part]}</dt>
          <dd className="min-w-0 wrap-anywhere text-ink-2">
            {before && <Side items={before} name="was" part={part} />}
            {after && <Side items={after} name={before ? 'is now' : 'added'} part={part} />}
            {!before && !after && 'changed'}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Side({
  name,
  items,
  part,
}: {
  readonly name: string
  readonly items: readonly string[]
  readonly part: ChangedPart
}) {
  return (
    <span className="block">
      <span className="text-ink-3">{name}:</span>{' '}
      {items.map((item, i) => (
        <span className={name === 'was' ? '' : 'text-ink'} key={item}>
          {i > 0 && (part === 'words' ? ' ' : ', ')}
          {part === 'words' ? <q className="font-serif">{item}</q> : item}
        </span>
      ))}
    </span>
  )
}
