import type { NumberEnd, NumberGroup } from '../../explore/numbers'
import type { Lookups } from '../lookups'
import { sayerName } from '../../explore/claim-words'
import { endWords } from '../../explore/quantity-words'

interface NumberScaleProps extends Pick<Lookups, 'actors'> {
  readonly group: NumberGroup
}

/** Where the counts of one thing lie, from the least to the most that anybody says: a rule with a stroke for each. */
export function NumberScale({ group, actors }: NumberScaleProps) {
  const { counts, unit } = group
  const values = counts.flatMap(({ low, best, high }) => [low, best, high].flatMap((end) => end?.value ?? []))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const share = (value: number) => `${most === least ? 50 : ((value - least) / (most - least)) * 100}%`
  const sayers = (ends: readonly NumberEnd[]) => [
    ...new Set(ends.flatMap(({ claims }) => claims.map((claim) => sayerName(claim, actors)))),
  ]
  const endsAt = (value: number) =>
    counts.flatMap(({ low, best, high }) => [low, best, high].filter((end) => end?.value === value)) as NumberEnd[]
  const end = (value: number, open: string | undefined) => (
    <>
      <b className="font-semibold text-ink">{endWords(value, unit)}</b>
      {open !== undefined && `, ${open}`}
      <br />
      {sayers(endsAt(value)).join(', ')}
    </>
  )
  return (
    <div className="mb-1.5">
      <div aria-hidden="true" className="relative mx-2 h-4">
        <span className="absolute inset-x-0 top-[7.5px] h-px bg-line-2" />
        {!group.low && <Arrow className="-left-2 rotate-180" />}
        {!group.high && <Arrow className="-right-2" />}
        {counts.map(({ wordings, low, best, high }) => {
          const [from, to] = [low?.value ?? least, high?.value ?? most]
          return (
            <span key={wordings[0]!.quantity.id}>
              {from < to && (
                <span
                  className={`absolute top-[6px] h-1 border border-ink-2 ${low && high ? 'bg-line-2' : 'bg-paper'}`}
                  style={{ left: share(from), width: `calc(${share(to)} - ${share(from)})` }}
                />
              )}
              {[best ?? (from < to ? undefined : (low ?? high))].map(
                (point) =>
                  point && (
                    <span
                      className="absolute top-0.5 -ml-px h-3 w-0.5 bg-ink"
                      key={point.value}
                      style={{ left: share(point.value) }}
                    />
                  ),
              )}
            </span>
          )
        })}
      </div>
      <p className="flex justify-between gap-x-4 text-[12.5px]/[16px] text-ink-2">
        <span>{end(least, group.low ? undefined : 'no lower limit')}</span>
        <span className="text-right">{end(most, group.high ? undefined : 'no upper limit')}</span>
      </p>
    </div>
  )
}

function Arrow({ className }: { readonly className: string }) {
  return (
    <svg
      className={`absolute top-1 stroke-ink-3 ${className}`}
      fill="none"
      height="8"
      strokeWidth="1.2"
      viewBox="0 0 8 8"
      width="8"
    >
      <path d="M2 1l4 3-4 3" />
    </svg>
  )
}
