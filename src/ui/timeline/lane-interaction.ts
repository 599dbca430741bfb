/** Pointer, focus and keys on the lanes' names: one stop in the tab order, up and down lead from one to the next. */
import { keyAction, type KeyAction } from '../keys/keys'

interface Names {
  /** Ids of the lanes whose names can be pressed, from the top. */
  readonly lanes: () => readonly string[]
  readonly elementOf: (lane: string) => HTMLButtonElement | undefined
  readonly onPress: (lane: string) => void
}

export interface LaneInteraction {
  /** After a draw: keeps one name in the tab order, and the focus on it if it was there. */
  refresh(): void
  destroy(): void
}

export function attachLaneInteraction(host: HTMLElement, names: Names): LaneInteraction {
  /** The name last focused, and its place, where another one comes to stand when it is gone. */
  let last: { readonly lane: string; readonly at: number } | undefined
  /** Whether the focus belongs to the names, although the widget may have taken away the one that had it. */
  let isOurs = false
  /** "n others" was opened: what comes to stand in its place is read next. */
  let opened: { readonly lane: string; readonly at: number } | undefined
  const stop = new AbortController()

  const laneOf = (target: EventTarget | null) =>
    (target as Element | null)?.closest<HTMLElement>('.lane-name')?.dataset['lane']

  const tabStop = (): string | undefined => {
    const lanes = names.lanes()
    if (!last) return lanes[0]
    return lanes.includes(last.lane) ? last.lane : lanes[Math.min(last.at, lanes.length - 1)]
  }

  const onClick = ({ target }: MouseEvent) => {
    const lane = laneOf(target)
    if (lane === undefined || !names.lanes().includes(lane)) return
    if (names.elementOf(lane)?.dataset['fold'] === 'more') opened = { lane, at: names.lanes().indexOf(lane) }
    names.onPress(lane)
  }

  const onFocus = ({ target }: FocusEvent) => {
    const lane = laneOf(target)
    isOurs = lane !== undefined
    if (lane === undefined) return
    last = { lane, at: names.lanes().indexOf(lane) }
    refresh()
  }

  // Nowhere it goes when the widget takes the name out of the page to order its lanes.
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) isOurs = false
  }

  const onKey = (event: KeyboardEvent) => {
    const lane = laneOf(event.target)
    const action = keyAction(event, 'lanes')
    if (lane === undefined || !action) return
    const lanes = names.lanes()
    const at = lanes.indexOf(lane)
    const targets: Readonly<Record<KeyAction<'lanes'>, string | undefined>> = {
      below: lanes[at + 1] ?? lane,
      above: lanes[at - 1] ?? lane,
      first: lanes[0],
      last: lanes.at(-1),
    }
    const next = targets[action]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    names.elementOf(next)?.focus()
  }

  const refresh = () => {
    const heir = opened && names.lanes()[opened.at]
    if (opened && heir !== opened.lane) {
      const element = heir === undefined ? undefined : names.elementOf(heir)
      if (element && !element.isConnected) return // until the widget has put it into the page
      opened = undefined
      element?.focus()
    }
    const stopAt = tabStop()
    for (const lane of names.lanes()) {
      const element = names.elementOf(lane)
      if (element) element.tabIndex = lane === stopAt ? 0 : -1
    }
    const element = stopAt === undefined ? undefined : names.elementOf(stopAt)
    if (isOurs && document.activeElement === document.body && element?.isConnected) {
      element.focus({ preventScroll: true })
    }
  }

  const { signal } = stop
  // A press beside the names is meant.
  window.addEventListener('pointerdown', ({ target }) => (isOurs &&= laneOf(target) !== undefined), {
    capture: true,
    signal,
  })
  host.addEventListener('click', onClick, { signal })
  host.addEventListener('focusin', onFocus, { signal })
  host.addEventListener('focusout', onBlur, { signal })
  host.addEventListener('keydown', onKey, { signal })
  return { refresh, destroy: () => stop.abort() }
}
