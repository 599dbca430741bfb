import { useId } from 'react'
import type { CommonActor } from '../../explore/actor-pair'
import { countWords, eventCount } from '../../explore/filter-words'
import type { Actor } from '../../model/dataset'
import type { Link } from '../share/link'

interface Props {
  readonly common: readonly CommonActor[]
  readonly first: Actor
  readonly second: Actor
  readonly linkTo: (actorId: string) => Link
  /** The events that have both of these. */
  readonly linkToBoth: (actorId: string, otherId: string) => Link
}

const SHOWN = 12
const CELL = 'inline-flex min-h-6 min-w-6 items-center pointer-coarse:min-h-11'

/** Who else is in events of both. */
export function CommonActors({ common, first, second, linkTo, linkToBoth }: Props) {
  const id = useId()
  if (common.length === 0) return undefined
  return (
    <section aria-labelledby={id} className="mt-8 max-w-[640px] break-inside-avoid">
      <h2 className="mb-1 border-t border-ink pt-2 text-[14px]/[20px] font-[650]" id={id}>
        Who is with both of them
      </h2>
      <table className="w-full text-[14px]/[20px]">
        <thead className="text-left text-[13px] text-ink-3">
          <tr>
            <th className="font-normal" scope="col">
              Actor
            </th>
            {[first, second].map(({ id: key, name }) => (
              <th className="pl-3 text-right font-normal" key={key} scope="col">
                with {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {common.slice(0, SHOWN).map(({ actor, withFirst, withSecond }) => (
            <tr className="border-t border-line" key={actor.id}>
              <th className="text-left font-normal" scope="row">
                <a {...linkTo(actor.id)} className={`${CELL} no-underline hover:underline`}>
                  {actor.name}
                </a>
              </th>
              {(
                [
                  [first, withFirst],
                  [second, withSecond],
                ] as const
              ).map(([one, count]) => (
                <td className="pl-3 text-right" key={one.id}>
                  <a
                    {...linkToBoth(one.id, actor.id)}
                    aria-label={`${eventCount(count)} with ${one.name} and ${actor.name}`}
                    className={`${CELL} justify-end text-ink-2 no-underline hover:underline`}
                  >
                    {countWords(count)}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {common.length > SHOWN && (
        <p className="text-[13px]/[20px] text-ink-3">and {countWords(common.length - SHOWN)} more</p>
      )}
    </section>
  )
}
