import type { Ref } from 'react'
import type { Theme } from '../../model/dataset'
import { ThemeShape } from '../marks/ThemeShape'
import type { Link } from '../share/link'
import { PanelFrame } from './PanelFrame'
import { PanelTitle } from './PanelTitle'

export interface NearEvent {
  readonly id: string
  readonly title: string
  readonly dateWords: string
  readonly theme?: Theme | undefined
  readonly link: Link
}

interface EventNotFoundProps {
  /** The id the link names. */
  readonly id: string
  readonly nearest: readonly NearEvent[]
  readonly titleRef?: Ref<HTMLHeadingElement>
  /** Back to the events, without one selected. */
  readonly linkBack: Link
  readonly onClose: () => void
}

export function EventNotFound({ id, nearest, titleRef, linkBack, onClose }: EventNotFoundProps) {
  return (
    <PanelFrame label="Selected event" onClose={onClose} pageKey={id}>
      <PanelTitle ref={titleRef}>Event not found</PanelTitle>
      <p className="text-ink-2">
        No event has the id <span className="font-serif text-ink italic">{id}</span>.
        {nearest.length > 0 && ' These are nearest to it:'}
      </p>
      {nearest.length > 0 && (
        <ul className="mt-3 border-b border-line">
          {nearest.map(({ id: nearId, title, dateWords, theme, link }) => (
            <li className="border-t border-line" key={nearId}>
              <a
                {...link}
                className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2.5 py-2 no-underline hover:underline pointer-coarse:py-3"
              >
                <span className="pt-0.5">{theme && <ThemeShape theme={theme} />}</span>
                <span>
                  {title}
                  <span className="block text-[13px]/[18px] text-ink-3">{dateWords}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        <a {...linkBack} className="inline-flex min-h-6 items-center font-semibold pointer-coarse:min-h-11">
          Show all events
        </a>
      </p>
    </PanelFrame>
  )
}
