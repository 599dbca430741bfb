import { dateWords } from '../../explore/date-words'
import type { ConflictEvent, Theme } from '../../model/dataset'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import { ThemeShape } from '../marks/ThemeShape'

interface EventPeekProps {
  /** Undefined until its details have arrived, or if there is none. */
  readonly event: ConflictEvent | undefined
  /** Instead of a title. */
  readonly words: string
  readonly theme: Theme | undefined
  readonly onClose: () => void
}

/** The event in one glance: all that the sheet shows at its lowest. */
export function EventPeek({ event, words, theme, onClose }: EventPeekProps) {
  return (
    <div className="flex min-w-0 grow items-start gap-2 px-4 pt-0.5">
      <p className="min-w-0 grow text-[14.5px]/[18px] text-pretty">
        <b className="font-semibold">{event?.title ?? words}</b>
        {event && (
          <span className="flex items-center gap-1.5 text-[13px]/[18px] text-ink-2">
            {theme && <ThemeShape size={12} theme={theme} />}
            {dateWords(event.date, 'short')}
          </span>
        )}
      </p>
      <Button aria-label="Close" className="-mt-1.5 -mr-3 flex-none" look="quiet" onClick={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
