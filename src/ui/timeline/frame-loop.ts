/** Draws once a frame for as long as there is something to draw, and says when there is nothing left. */

/** Frames in which the widget may draw what it was given. A page in the background may take forever. */
const PATIENCE = 60

export interface FrameLoop {
  /** Draws in the next frame; once, however often it is called. */
  schedule(): void
  /** Nothing is drawn any more, whoever asks: the widget does so even while it goes. */
  stop(): void
}

interface FrameHost {
  /** Answers whether the next frame has something to draw as well. */
  readonly draw: () => boolean
  /** All is drawn. */
  readonly onRest: () => void
  /** Busy from the first change to the frame in which all is drawn. */
  readonly onBusy: (busy: boolean) => void
}

export function createFrameLoop({ draw, onRest, onBusy }: FrameHost): FrameLoop {
  let frame = 0
  let patience = PATIENCE
  let isStopped = false

  const schedule = () => {
    if (frame || isStopped) return
    onBusy(true)
    frame = requestAnimationFrame(() => {
      frame = 0
      const isDrawing = draw()
      if (frame) return
      if (isDrawing && patience-- > 0) return schedule()
      onRest()
      patience = PATIENCE
      onBusy(false)
    })
  }

  return {
    schedule,
    stop() {
      isStopped = true
      cancelAnimationFrame(frame)
      onBusy(false)
    },
  }
}
