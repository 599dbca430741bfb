import { useEffect, useRef, useState } from 'react'

export interface Draft {
  readonly text: string
  /** Shows the text at once and passes it on when nothing else was typed for a while. */
  readonly type: (text: string) => void
  /** Passes a text on now. */
  readonly commit: (text: string) => void
}

/**
 * A text that is ahead of the value it will become. A value that comes back from `onChange` is an echo and leaves
 * newer typing alone; any other value, from a link or a “Clear all”, takes the place of what is being typed.
 */
export function useDraft(value: string, onChange: (text: string) => void, waitMs: number): Draft {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What was passed on and has not come back, oldest first. */
  const underWay = useRef<readonly string[]>([])
  const known = useRef(value)

  useEffect(() => {
    if (value === known.current && underWay.current.length === 0) return
    known.current = value
    const echo = underWay.current.indexOf(value)
    if (echo >= 0) {
      underWay.current = underWay.current.slice(echo + 1)
      return
    }
    clearTimeout(timer.current)
    underWay.current = []
    setText(value)
  }, [value])

  useEffect(() => () => clearTimeout(timer.current), [])

  const commit = (next: string) => {
    clearTimeout(timer.current)
    setText(next)
    if (next === (underWay.current.at(-1) ?? known.current)) return
    underWay.current = [...underWay.current, next]
    onChange(next)
  }
  const type = (next: string) => {
    clearTimeout(timer.current)
    setText(next)
    timer.current = setTimeout(() => latest.current(next), waitMs)
  }
  // The timer calls the newest `onChange`, not the one of the render it was set in.
  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  return { text, type, commit }
}
