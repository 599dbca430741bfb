/**
 * Pointer on the columns behind the counts: what they are while it rests there, and a press opens their count. For
 * the pointer alone: the counts themselves, which keys and screen readers reach, say and do the same.
 */
import type { Cluster } from '../../explore/detail'
import type { CountedPlace } from './lane-painter'

interface Counts {
  /** Coordinates are those of the host. */
  readonly at: (x: number, y: number, reachPx: number) => CountedPlace | undefined
  readonly onActivate: (cluster: Cluster) => void
}

export interface CountedInteraction {
  /** The columns have moved away from under the pointer. */
  hide(): void
  destroy(): void
}

/** How far beside a column a pointer, or a finger, is still meant for it. */
const MOUSE_REACH_PX = 3
const TOUCH_REACH_PX = 14
/** A pointer that has moved further was dragging. */
const DRAG_PX = 6
/** The words keep so far from the edges of the host. */
const EDGE_PX = 4

export function attachCountedInteraction(host: HTMLElement, counts: Counts): CountedInteraction {
  const line = document.createElement('div')
  const words = document.createElement('div')
  line.className = 'counted-line'
  words.className = 'counted-words'
  const hint = document.createElement('div')
  hint.ariaHidden = 'true'
  hint.append(line, words)
  let press: { readonly x: number; readonly y: number; readonly isTouch: boolean } | undefined
  const stop = new AbortController()

  const placeOf = ({ clientX, clientY, target }: MouseEvent, reachPx: number): CountedPlace | undefined => {
    if ((target as Element).closest('.mark, .lane-name')) return undefined
    const { left, top } = host.getBoundingClientRect()
    return counts.at(clientX - left, clientY - top, reachPx)
  }
  const show = ({ words: text, x, foot }: CountedPlace) => {
    words.textContent = text
    line.style.left = `${Math.round(x)}px`
    line.style.height = `${foot}px`
    if (!hint.isConnected) host.append(hint)
    const most = host.clientWidth - words.offsetWidth - EDGE_PX
    words.style.transform = `translate(${Math.round(Math.max(EDGE_PX, Math.min(x + EDGE_PX, most)))}px, ${foot + 2}px)`
    host.dataset['counted'] = ''
  }
  const hide = () => {
    if (!hint.isConnected) return
    hint.remove()
    delete host.dataset['counted']
  }

  const { signal } = stop
  const onMove = (event: PointerEvent) => {
    const place = event.pointerType === 'touch' || event.buttons > 0 ? undefined : placeOf(event, MOUSE_REACH_PX)
    if (place) show(place)
    else hide()
  }
  host.addEventListener('pointermove', onMove, { signal })
  host.addEventListener('pointerleave', hide, { signal })
  host.addEventListener(
    'pointerdown',
    ({ clientX, clientY, pointerType }) => {
      press = { x: clientX, y: clientY, isTouch: pointerType === 'touch' }
    },
    { capture: true, signal },
  )
  host.addEventListener(
    'click',
    (event) => {
      if (!press || Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG_PX) return
      const place = placeOf(event, press.isTouch ? TOUCH_REACH_PX : MOUSE_REACH_PX)
      hide()
      if (place) counts.onActivate(place.cluster)
    },
    { signal },
  )
  return {
    hide,
    destroy() {
      stop.abort()
      hint.remove()
    },
  }
}
