/** The share dialog, opened from elsewhere: an event's panel, and the palette. */
import type { ShareWhat } from './share-props'

/** What the dialog opens on; without it, on what is selected. */
type Opener = (what?: ShareWhat) => void

let opener: Opener | undefined

/** Says who opens it; the function returned takes that back. */
export function onOpenShare(open: Opener): () => void {
  opener = open
  return () => {
    if (opener === open) opener = undefined
  }
}

export function openShare(what?: ShareWhat): void {
  opener?.(what)
}
