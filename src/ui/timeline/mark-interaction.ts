/** Pointer, focus and keys on the marks: they are one stop in the tab order, and arrows lead from one to the next. */
import type { Mark } from '../../explore/detail'
import type { TimeScale } from '../../explore/time-scale'
import type { Instant } from '../../model/time'
import { keyAction } from '../keys/keys'
import { heirOf, keyTarget, placeOfMark, type LaneMarks } from './mark-keys'

interface Marks {
  /** The marks in view. */
  readonly lanes: () => readonly LaneMarks[]
  readonly scale: () => TimeScale
  readonly elementOf: (key: string) => HTMLButtonElement | undefined
  readonly selectedRow: () => number | undefined
  readonly onActivate: (mark: Mark) => void
}

export interface MarkInteraction {
  /** After a draw: keeps one mark in the tab order, and the focus on it if it was there. */
  refresh(isMoving: boolean): void
  /** Where the mark stands that has the focus. */
  focusedAt(): Instant | undefined
  destroy(): void
}

/** A pointer that has moved further was dragging. */
const DRAG_PX = 6
/** A press moves the focus within this time, in milliseconds. */
const PRESS_MS = 100

export function attachMarkInteraction(host: HTMLElement, marks: Marks): MarkInteraction {
  /** The mark the reader went to last. What the focus is put on when that one is gone does not change it. */
  let chosen: Mark | undefined
  /** Whether the focus belongs to the marks, although the page may have taken away the one that had it. */
  let isOurs = false
  let isFocusing = false
  let press: { readonly x: number; readonly y: number; readonly at: number } | undefined
  const stop = new AbortController()

  const all = () => marks.lanes().flatMap((lane) => lane.marks)
  const markOf = (target: EventTarget | null): Mark | undefined => {
    const key = (target as Element | null)?.closest<HTMLElement>('.mark')?.dataset['mark']
    return key === undefined ? undefined : all().find((mark) => mark.key === key)
  }

  /** The one last focused or what stands for it, else the selected one, else the first. */
  const keepOneTabStop = (): HTMLButtonElement | undefined => {
    const found = all()
    const row = marks.selectedRow()
    const from = chosen ?? found.find((mark) => mark.kind === 'event' && mark.row === row) ?? found[0]
    const tabStop = from && heirOf(marks.lanes(), from, marks.scale())
    for (const { key } of found) {
      const element = marks.elementOf(key)
      const tabIndex = key === tabStop?.key ? 0 : -1
      // Written only where it changes: this happens in every frame of a pan.
      if (element && element.tabIndex !== tabIndex) element.tabIndex = tabIndex
    }
    return tabStop && marks.elementOf(tabStop.key)
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
    if (isFocusing) return
    // The host itself has it while a mark is on its way; the names of the lanes keep theirs.
    if (!mark && event.target !== host) isOurs = false
    if (!mark) return
    isOurs = true
    chosen = mark
    keepOneTabStop()
  }

  // A mark that is gone takes the focus with it, and so does a lane that vis takes out of the page to order it.
  // A press elsewhere is meant.
  const onBlur = (event: FocusEvent) => {
    const isPress = press !== undefined && event.timeStamp - press.at < PRESS_MS
    if (event.relatedTarget !== null || isPress) isOurs = host.contains(event.relatedTarget as Node | null)
  }

  const onKey = (event: KeyboardEvent) => {
    const mark = markOf(event.target)
    const action = keyAction(event, 'marks')
    const next = mark && action && keyTarget(marks.lanes(), mark, action, marks.scale())
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
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
    refresh(isMoving) {
      const tabStop = keepOneTabStop()
      const { activeElement } = document
      const isLost = activeElement === document.body || activeElement === host
      if (!isOurs || (!isLost && (isMoving || !host.contains(activeElement)))) return
      isFocusing = true
      // Until vis has put it into the page the keys still have to arrive.
      const target = tabStop?.isConnected ? tabStop : host
      if (target !== activeElement) target.focus({ preventScroll: true })
      isFocusing = false
    },
    focusedAt() {
      const mark = markOf(document.activeElement)
      return mark && placeOfMark(mark)
    },
    destroy: () => stop.abort(),
  }
}
