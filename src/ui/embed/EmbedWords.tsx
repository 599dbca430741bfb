import { useLayoutEffect, useRef, useState } from 'react'

interface Props {
  readonly words: string
  readonly language: string | undefined
  /** Whether a narrow card has fewer lines for them. */
  readonly isShort: boolean
}

/** The words of a passage; where there are more than the card has lines for, the rest is shown when asked for. */
export function EmbedWords({ words, language, isShort }: Props) {
  const box = useRef<HTMLQuoteElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  const [isCut, setCut] = useState(false)
  const [isWhole, setWhole] = useState(false)
  useLayoutEffect(() => {
    if (isWhole) return undefined
    const look = () => {
      const [outer, inner] = [box.current!.getBoundingClientRect(), text.current!.getBoundingClientRect()]
      setCut(inner.bottom > outer.bottom + SLACK_PX)
    }
    const observer = new ResizeObserver(look)
    observer.observe(box.current!)
    look()
    return () => observer.disconnect()
  }, [isWhole])
  const more = (
    <button aria-expanded={isWhole} className="embed-more" onClick={() => setWhole(!isWhole)} type="button">
      {!isWhole && '… '}
      <span>{isWhole ? 'Less' : 'All the words'}</span>
    </button>
  )
  return (
    <blockquote
      className="embed-words"
      data-cut={isCut && !isWhole ? '' : undefined}
      data-short={isShort ? '' : undefined}
      data-whole={isWhole ? '' : undefined}
      lang={language}
      ref={box}
    >
      {isCut && !isWhole && more}
      <span ref={text}>{words}</span>
      {isWhole && more}
    </blockquote>
  )
}

/** A line's descenders reach further than its box. */
const SLACK_PX = 4
