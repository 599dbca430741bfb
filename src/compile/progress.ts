/** How far a compile is, for whoever waits. */

/** Is told often; `share` goes from 0 to 1 in each step. */
export type Progress = (step: 'annotations' | 'records' | 'output', share: number) => void

export const SILENT: Progress = () => {}

/** Nobody needs to be told of a compile that is over by then. */
const PATIENCE_MS = 1000
/** Between two changes of one line in a terminal, and between two lines of a log. */
const TERMINAL_MS = 100
const LOG_MS = 5000

const WORDS = { annotations: 'reading annotations', records: 'reading records', output: 'writing events' } as const

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * Tells the progress in one line that changes in place, or, where that is not possible, by a line every few seconds.
 * `clear` takes the line away. `now` is in milliseconds.
 */
export function showProgress(
  terminal: Terminal,
  now = () => performance.now(),
): { readonly progress: Progress; readonly clear: () => void } {
  const { isTTY = false } = terminal
  let next = now() + PATIENCE_MS
  let isShown = false
  return {
    progress: (step, share) => {
      const time = now()
      if (time < next) return
      next = time + (isTTY ? TERMINAL_MS : LOG_MS)
      const line = `${WORDS[step]}: ${Math.floor(share * 100)} %`
      terminal.write(isTTY ? `\r\u001b[K${line}` : `${line}\n`)
      isShown = true
    },
    clear: () => {
      if (isShown && isTTY) terminal.write('\r\u001b[K')
      isShown = false
    },
  }
}
