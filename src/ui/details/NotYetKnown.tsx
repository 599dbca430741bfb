import type { Ref } from 'react'
import { Button } from '../controls/Button'
import { PanelFrame } from './PanelFrame'
import { PanelTitle } from './PanelTitle'

interface NotYetKnownProps {
  readonly id: string
  /** That no briefing had told of it by the view's day, and when one did. */
  readonly words: string
  readonly titleRef?: Ref<HTMLHeadingElement>
  readonly onShowAll: () => void
  readonly onClose: () => void
}

/** In the place of an event that nobody could know of on the view's day: nothing of it is told. */
export function NotYetKnown({ id, words, titleRef, onShowAll, onClose }: NotYetKnownProps) {
  return (
    <PanelFrame label="Selected event" onClose={onClose} pageKey={id}>
      <PanelTitle ref={titleRef}>Not known yet</PanelTitle>
      <p className="mb-3 text-ink-2">{words}</p>
      <Button onClick={onShowAll}>Show what is known today</Button>
    </PanelFrame>
  )
}
