import { dayOf, dayWords } from '../../explore/date-words'
import { eventCount } from '../../explore/filter-words'
import { OutLink } from './OutLink'

interface Props {
  /** As much of the dataset as says which edition it is: of a release, its day and how many events changed since. */
  readonly dataset: {
    readonly manifest: {
      readonly build: string
      readonly frozen?: { readonly released: string; readonly changed: number } | undefined
    }
    /** The build that was asked for and not kept; this is the newest in its place. */
    readonly unkept?: string | undefined
  }
  /** To the same in Dateline, which tells what has changed, event by event. */
  readonly href: () => string
}

/** Says, quietly, that what is shown is not the newest data, or not the data that was asked for; nothing otherwise. */
export function EmbedEdition({ dataset: { manifest, unkept }, href }: Props) {
  const { frozen } = manifest
  if (frozen) {
    return (
      <p className="embed-edition">
        As of {dayWords(dayOf({ date: frozen.released }))}.{' '}
        {frozen.changed === 0 ? (
          'No event has changed since.'
        ) : (
          <>
            {eventCount(frozen.changed)} {frozen.changed === 1 ? 'has' : 'have'} changed since.{' '}
            <OutLink aria-label="See what changed, in Dateline" href={href}>
              See what changed
            </OutLink>
          </>
        )}
      </p>
    )
  }
  return unkept === undefined ? undefined : (
    <p className="embed-edition">The data that was frozen here was not kept. This is the newest.</p>
  )
}
