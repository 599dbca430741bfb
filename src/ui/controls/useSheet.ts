import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { SHEET_QUERY, clamped, isPull, settled, stopOn, type Screen, type SheetStop } from './sheet-stops'

interface Drag {
  /** Where the finger went down, and how high the sheet stood. */
  readonly fromY: number
  readonly fromHeight: number
  /** The last moves, to know how fast it was let go. */
  readonly moves: { readonly y: number; readonly at: number }[]
}

interface UsedSheet {
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly handle: RefObject<HTMLButtonElement | null>
  readonly screen: Screen
  /** Where it rests on this screen. */
  readonly stop: SheetStop
  readonly rest: (stop: SheetStop) => void
  /** Whether the last press was a drag: the click that follows it is none. */
  readonly wasDragged: () => boolean
}

/** Speed is that of the last tenth of a second: a finger that pauses before it lets go flings nothing. */
const RECENT_MS = 100
/** A press that moves less is a tap. */
const SLOP_PX = 4

/**
 * The gestures of a sheet: its handle by mouse, pen and finger, its content by finger. The page draws nothing new
 * while it is dragged: the height follows the finger by itself and is the stylesheet's again when it is let go.
 */
export function useSheet(initial: SheetStop, onBusy: (isBusy: boolean) => void): UsedSheet {
  const sheet = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const drag = useRef<Drag>(undefined)
  const dragged = useRef(false)
  const turns = useRef(0)
  const [wanted, setWanted] = useState(initial)
  const screen = useScreen()
  const stop = stopOn(screen, wanted)

  // A transition that has begun is known before it is first drawn; without motion there is none.
  const watch = useEffectEvent(() => {
    const moves = sheet.current?.getAnimations().map(({ finished }) => finished) ?? []
    const turn = (turns.current += 1)
    onBusy(true)
    void Promise.allSettled(moves).then(() => turn === turns.current && onBusy(false))
  })
  useLayoutEffect(() => watch(), [stop])

  const begin = (y: number) => {
    drag.current = { fromY: y, fromHeight: sheet.current!.getBoundingClientRect().height, moves: [] }
    dragged.current = false
  }
  const move = useEffectEvent((y: number, at: number) => {
    const { current: element } = sheet
    const { current: now } = drag
    if (!now || !element || (!dragged.current && Math.abs(y - now.fromY) < SLOP_PX)) return
    if (!dragged.current) onBusy(true)
    dragged.current = true
    element.dataset['dragging'] = ''
    element.style.height = `${clamped(screenOf(element), now.fromHeight + now.fromY - y)}px`
    now.moves.push({ y, at })
  })
  const end = useEffectEvent((at: number) => {
    const { current: element } = sheet
    const { current: now } = drag
    drag.current = undefined
    if (!now || !element || !dragged.current) return
    const recent = now.moves.filter((each) => at - each.at < RECENT_MS)
    const [first, last] = [recent[0], recent.at(-1)]
    const velocity = first && last && last.at > first.at ? (first.y - last.y) / (last.at - first.at) : 0
    const next = settled(screenOf(element), element.getBoundingClientRect().height, velocity)
    // The height under the finger is where the transition starts from.
    delete element.dataset['dragging']
    flushSync(() => setWanted(next))
    element.style.height = ''
    watch()
  })

  const makeRoom = useEffectEvent((focused: HTMLElement) => {
    if (focused.matches('input:not([type=checkbox], [type=radio], [readonly])')) setWanted('full')
    else if (stop === 'peek' && !focused.closest('.sheet-handle, .sheet-peek')) setWanted('half')
  })

  useEffect(() => {
    const { current: element } = sheet
    const { current: grip } = handle
    if (!element || !grip) return undefined
    const listening = new AbortController()
    const { signal } = listening

    grip.addEventListener(
      'pointerdown',
      ({ pointerId, button, clientY }) => {
        if (button !== 0) return
        grip.setPointerCapture(pointerId)
        begin(clientY)
      },
      { signal },
    )
    grip.addEventListener('pointermove', ({ clientY, timeStamp }) => move(clientY, timeStamp), { signal })
    for (const type of ['pointerup', 'pointercancel'] as const) {
      grip.addEventListener(type, ({ timeStamp }) => end(timeStamp), { signal })
    }

    // A finger on the content: whose it is, its first move tells. Touch events, because only they can be kept from
    // scrolling once they have begun; and a second finger is no drag.
    let start: { readonly x: number; readonly y: number } | undefined
    const touchStart = ({ touches, target }: TouchEvent) => {
      const [touch] = touches
      const isOurs = touches.length === 1 && matchMedia(SHEET_QUERY).matches && !grip.contains(target as Node)
      start = isOurs && touch ? { x: touch.clientX, y: touch.clientY } : undefined
    }
    const touchMove = (event: TouchEvent) => {
      const [touch] = event.touches
      if (!touch || !start || !event.cancelable) return
      if (!drag.current) {
        const [down, across] = [touch.clientY - start.y, touch.clientX - start.x]
        if (down === 0 && across === 0) return
        const from = start.y
        if (!isPull(down, across, scrollerOf(event.target as Element, element))) {
          start = undefined
          return
        }
        begin(from)
      }
      event.preventDefault()
      move(touch.clientY, event.timeStamp)
    }
    const touchEnd = ({ timeStamp }: TouchEvent) => {
      if (start) end(timeStamp)
      start = undefined
    }
    element.addEventListener('touchstart', touchStart, { signal, passive: true })
    element.addEventListener('touchmove', touchMove, { signal, passive: false })
    element.addEventListener('touchend', touchEnd, { signal })
    element.addEventListener('touchcancel', touchEnd, { signal })

    // Who writes needs the room, as the keyboard takes the lower half; and what has the focus is never out of sight.
    element.addEventListener('focusin', ({ target }) => target instanceof HTMLElement && makeRoom(target), { signal })
    return () => {
      listening.abort()
      onBusy(false)
    }
  }, [onBusy])

  return { sheet, handle, screen, stop, rest: setWanted, wasDragged: () => dragged.current }
}

function useScreen(): Screen {
  const [height, setHeight] = useState(() => innerHeight)
  useEffect(() => {
    const measure = () => setHeight(innerHeight)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return { height, inset: 0 }
}

/** The sheet's own padding is what the system keeps for itself. */
function screenOf(sheet: HTMLElement): Screen {
  return { height: innerHeight, inset: Number.parseFloat(getComputedStyle(sheet).paddingBottom) || 0 }
}

/** The nearest element around the finger that is made to scroll, within the sheet. */
function scrollerOf(target: Element | null, sheet: Element): Element | undefined {
  for (let at = target; at && at !== sheet; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return undefined
}
