/** Pointer, focus and keys on the marks: they are one stop in the tab order, and arrows lead from one to the next. */
import type { LaneLayout, Mark } from '../../explore/detail'
import { keyTarget } from './mark-keys'

interface Marks {
  readonly layouts: () => readonly LaneLayout[]
  readonly elementOf: (key: string) => HTMLButtonElement | undefined
  readonly selectedRow: () => number | undefined
  readonly onActivate: (mark: Mark) => void
}

export interface MarkInteraction {
  /** After a draw: keeps one mark in the tab order, and the focus where it was. */
  refresh(): void
  destroy(): void
}

/** A pointer that has moved further was dragging. */
const DRAG_PX = 6
/** A press moves the focus within this time, in milliseconds. */
const PRESS_MS = 100

export function attachMarkInteraction(host: HTMLElement, marks: Marks): MarkInteraction {
  let focused: string | undefined
  let lost: string | undefined
  let press: { readonly x: number; readonly y: number; readonly at: number } | undefined
  const stop = new AbortController()

  const all = () => marks.layouts().flatMap((layout) => layout.marks)
  const markOf = (target: EventTarget | null): Mark | undefined => {
    const key = (target as Element | null)?.closest<HTMLElement>('.mark')?.dataset['mark']
    return key === undefined ? undefined : all().find((mark) => mark.key === key)
  }

  /** The one last focused, else the selected one, else the first. */
  const keepOneTabStop = () => {
    const found = all()
    const row = marks.selectedRow()
    const tabStop =
      found.find(({ key }) => key === focused) ??
      found.find((mark) => mark.kind === 'event' && mark.row === row) ??
      found[0]
    for (const { key } of found) {
      const element = marks.elementOf(key)
      if (element) element.tabIndex = key === tabStop?.key ? 0 : -1
    }
  }

  /** A drag that begins on a mark ends with a click on it, which is not meant. Keys click without a pointer. */
  const isDrag = ({ clientX, clientY, detail }: MouseEvent) =>
    detail > 0 && press !== undefined && Math.hypot(clientX - press.x, clientY - press.y) > DRAG_PX

  const onClick = (event: MouseEvent) => {
    const mark = markOf(event.target)
    if (mark && !isDrag(event)) marks.onActivate(mark)
  }

  const onFocus = (event: FocusEvent) => {
    const mark = markOf(event.target)
    if (!mark) return
    focused = mark.key
    lost = undefined
    keepOneTabStop()
  }

  // vis takes its lanes out of the page to order them, and the focus goes with them. A press elsewhere is meant.
  const onBlur = (event: FocusEvent) => {
    const isPress = press !== undefined && event.timeStamp - press.at < PRESS_MS
    lost = event.relatedTarget === null && !isPress ? markOf(event.target)?.key : undefined
  }

  const onKey = (event: KeyboardEvent) => {
    const mark = markOf(event.target)
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return
    const next = keyTarget(marks.layouts(), mark, event.key)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    focused = next.key
    keepOneTabStop()
    marks.elementOf(next.key)?.focus()
  }

  const onPress = ({ clientX, clientY, timeStamp }: PointerEvent) => {
    press = { x: clientX, y: clientY, at: timeStamp }
  }

  const { signal } = stop
  window.addEventListener('pointerdown', onPress, { capture: true, signal })
  host.addEventListener('click', onClick, { signal })
  host.addEventListener('focusin', onFocus, { signal })
  host.addEventListener('focusout', onBlur, { signal })
  host.addEventListener('keydown', onKey, { signal })

  return {
    refresh() {
      keepOneTabStop()
      if (lost === undefined || document.activeElement !== document.body) return
      const element = marks.elementOf(lost)
      if (element?.isConnected) element.focus({ preventScroll: true })
    },
    destroy: () => stop.abort(),
  }
}
