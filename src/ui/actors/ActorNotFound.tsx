import { KIND_WORDS } from '../../explore/office-words'
import type { Actor } from '../../model/dataset'
import type { Link } from '../share/link'

interface Props {
  /** What the link names. */
  readonly id: string
  /** Whom it may mean. */
  readonly actors: readonly Actor[]
  readonly linkTo: (actorId: string) => Link
  readonly linkBack: Link
}

/** No actor has the id of the link: what stood there, and who is near to it. */
export function ActorNotFound({ id, actors, linkTo, linkBack }: Props) {
  return (
    <div className="max-w-[640px]">
      <h1 className="w-fit font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em]" id="page-title" tabIndex={-1}>
        Actor not found
      </h1>
      <p className="mt-1.5 wrap-anywhere text-ink-2">
        No country, person or organisation has the id <bdi className="font-semibold text-ink">{id}</bdi>.
        {actors.length > 0 && ' Nearest to it:'}
      </p>
      {actors.length > 0 && (
        <ul className="mt-3 border-b border-line">
          {actors.map((actor) => (
            <li className="border-t border-line" key={actor.id}>
              <a
                {...linkTo(actor.id)}
                className="flex min-h-9 items-center justify-between gap-4 no-underline hover:underline pointer-coarse:min-h-11"
              >
                {actor.name}
                <span className="text-[13px] text-ink-3">{KIND_WORDS[actor.kind]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        <a {...linkBack} className="inline-flex min-h-6 items-center font-semibold pointer-coarse:min-h-11">
          Show the timeline
        </a>
      </p>
    </div>
  )
}
