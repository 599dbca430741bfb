/**
 * What measures inside a page: ours and those of the others load it before anything else.
 *
 * A moment is “painted” when the first task after a frame runs: what stood in the page when that frame was made is
 * on its way to the screen by then. Every figure is taken that way, for all pages.
 */
{
  const root = () => document.documentElement
  const isIdle = () => root()?.dataset.idle === 'true'
  /** Frames without anything new after which an input has had all its consequences. */
  const QUIET_FRAMES = 4

  /** Calls back in the first task after the next frame, with the time. */
  const afterFrame = (callback) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => callback(performance.now()))
      port1.start()
      port2.postMessage(undefined)
    })

  /** When each of these was first painted, by name; milliseconds since the navigation. */
  const seen = {}
  const watch = (selectors) => {
    const look = (now) => {
      for (const [name, selector] of Object.entries(selectors)) {
        if (seen[name] === undefined && document.querySelector(selector)) seen[name] = now
      }
      if (Object.keys(selectors).some((name) => seen[name] === undefined)) afterFrame(look)
    }
    afterFrame(look)
  }

  let recording
  const longTasks = new PerformanceObserver((list) =>
    recording?.longTasks.push(...list.getEntries().map((e) => e.duration)),
  )
  longTasks.observe({ type: 'longtask' })

  /** Intervals between frames, and long tasks, until `stopFrames`. */
  const startFrames = () => {
    const mine = { intervals: [], longTasks: [] }
    recording = mine
    let last
    const frame = (now) => {
      if (recording !== mine) return
      if (last !== undefined) mine.intervals.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }
  const stopFrames = async () => {
    await new Promise((resolve) => setTimeout(resolve, 150)) // long tasks are told of late
    const { intervals, longTasks: tasks } = recording
    recording = undefined
    return { intervals, longTasks: tasks }
  }

  /** What an input has changed since the last frame. */
  const dirty = { counts: false, timeline: false }
  const COUNTED = new Set(['aria-label', 'data-result-count'])
  const isCount = (node) => node.closest?.('[data-result-count], [data-facet]')
  const changes = new MutationObserver((records) => {
    for (const { target, attributeName } of records) {
      const element = target instanceof Element ? target : target.parentElement
      if (!element) continue
      if (element.closest('[data-timeline]')) dirty.timeline = true
      // Words and names change with the counts; other attributes are written anew as they were, or with the pointer.
      else if (isCount(element) && (attributeName === null || COUNTED.has(attributeName))) dirty.counts = true
    }
  })
  /** A canvas is drawn anew, and its element stays as it is. */
  const { clearRect } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    dirty.timeline = true
    return clearRect.apply(this, box)
  }

  let outcome
  /**
   * Follows the next event of this type: `first` is the frame after it, `counts` the last frame that changed the
   * number of results or a facet's, `labels` the last that changed the timeline, `idle` the first at rest again; all
   * in milliseconds after the event itself.
   */
  const arm = (type) => {
    outcome = new Promise((resolve) => {
      const follow = (event) => {
        changes.observe(root(), { subtree: true, childList: true, characterData: true, attributes: true })
        dirty.counts = dirty.timeline = false
        const found = {}
        let quiet = 0
        const look = (now) => {
          const at = now - event.timeStamp
          found.first ??= at
          if (dirty.counts) found.counts = at
          if (dirty.timeline) found.labels = at
          quiet = isIdle() && !dirty.counts && !dirty.timeline ? quiet + 1 : 0
          if (!isIdle()) delete found.idle
          else found.idle ??= at
          dirty.counts = dirty.timeline = false
          if (quiet < QUIET_FRAMES) return afterFrame(look)
          changes.disconnect()
          resolve(found)
        }
        afterFrame(look)
      }
      addEventListener(type, follow, { capture: true, once: true })
    })
  }

  const ACTIVE = 'a, button, input, label, summary, select, textarea, canvas, [tabindex], [data-timeline], article'
  /** A point of the viewport at which no link, control or timeline stands. */
  const emptyPoint = () => {
    for (let y = 10; y < innerHeight; y += 10) {
      for (let x = innerWidth - 10; x > 0; x -= 10) {
        const element = document.elementFromPoint(x, y)
        if (element && !element.closest(ACTIVE)) return { x, y }
      }
    }
    return undefined
  }

  window.bench = { watch, seen, startFrames, stopFrames, arm, outcome: () => outcome, afterFrame, emptyPoint }
}
