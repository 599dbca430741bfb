import type { FigureId } from '../../model/quality'
import { edtfWords } from '../details/date-reason'
import type { Examples } from './examples'

interface Props {
  readonly examples: Examples
  readonly figure: FigureId
}

/** A live example from the data in use, with its date; nothing where the data has none. */
export function MethodExample({ examples, figure }: Props) {
  const event = examples.eventOf(figure)
  if (!event) return null
  return (
    <span className="block text-[14px]/5 text-ink-3">
      Such as{' '}
      <a className="text-ink-2" {...examples.toEvent(event.id)}>
        {event.title}
      </a>
      , {edtfWords(event.edtf)}
    </span>
  )
}
