import type { FigureId } from '../../../model/quality'
import { edtfWords } from '../../../explore/date-reason'
import type { Examples } from './examples'

interface Props {
  readonly examples: Examples
  readonly figure: FigureId
  /** Preferably one that this figure counts as well. */
  readonly prefer?: FigureId
  /** With what the figure notes of it. */
  readonly withNote?: boolean
}

/** A live example from the data in use, with its date; nothing where the data has none. */
export function MethodExample({ examples, figure, prefer, withNote = false }: Props) {
  const example = examples.exampleOf(figure, prefer)
  if (!example) return null
  const { event, note } = example
  return (
    <span className="block text-[14px]/5 text-ink-3">
      Such as{' '}
      <a className="text-ink-2" {...examples.toEvent(event.id)}>
        {event.title}
      </a>
      , {edtfWords(event.edtf)}.{withNote && note !== undefined && ` ${note}`}
    </span>
  )
}
