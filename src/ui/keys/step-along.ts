import type { KeyboardEvent } from 'react'
import { keyAction, type KeyAction } from './keys'

/** Moves the focus along the marks of a strip that is one stop for Tab. */
export function stepAlong(press: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const action = keyAction(press.nativeEvent, 'dock')
  const at = stops.findIndex((stop) => stop === document.activeElement)
  if (!action || at < 0) return
  press.preventDefault()
  const to: Record<KeyAction<'dock'>, number> = { next: at + 1, previous: at - 1, first: 0, last: stops.length - 1 }
  stops[to[action]]?.focus()
}
