import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { readSentence } from '../../explore/filter-sentence'
import { completionsAt, type Completion } from '../../explore/sentence-completion'
import type { SentenceNames } from '../../explore/sentence-words'
import { writeSentence } from '../../explore/sentence-writing'
import type { Filter } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { Button } from '../controls/Button'
import { CompletionList } from './CompletionList'
import { SentenceProblems } from './SentenceProblems'

export interface SentenceEditorProps {
  readonly filter: Filter
  readonly vocabulary: Pick<Manifest, 'actors' | 'themes' | 'places'>
  readonly onApply: (filter: Filter) => void
  readonly onClose: () => void
}

const EXAMPLE = 'events that involve … as target and are disputed'

/**
 * The filter as text. What is typed is completed from the names of the dataset; Enter applies it, Escape gives it up.
 * A sentence that is not understood changes nothing: what is wrong is named below, and marked in the field.
 */
export function SentenceEditor({ filter, vocabulary, onApply, onClose }: SentenceEditorProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const names = useMemo((): SentenceNames => {
    const { actors, themes, places } = vocabulary
    return { actors, places, themes: themes.map((theme) => ({ id: theme.id, name: theme.label })) }
  }, [vocabulary])
  // A field has one line; a search finds the same across a line break and a space.
  const [text, setText] = useState(() => writeSentence(filter, names).replace(/[\r\n]+/g, ' '))
  const [before] = useState(text)
  const [caret, setCaret] = useState(0)
  /** Whether completions are asked for: after typing, or with the down arrow. */
  const [isAsked, setAsked] = useState(false)
  const [active, setActive] = useState(-1)
  const [isTried, setTried] = useState(false)
  const { start, end, options } = useMemo(() => completionsAt(text, caret, names), [text, caret, names])
  const isOpen = isAsked && options.length > 0
  const reading = useMemo(() => (isTried ? readSentence(text, names) : undefined), [isTried, text, names])
  const problems = reading && !reading.ok ? reading.problems : []

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(before.length, before.length)
  }, [before])

  const replace = (from: number, to: number, words: string) => {
    const after = text.slice(to)
    const space = after.startsWith(' ') || after.startsWith(',') ? '' : ' '
    const next = text.slice(0, from) + words + space
    setText(next + after)
    setCaret(next.length)
    setAsked(false)
    setActive(-1)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.length, next.length)
    })
  }
  const complete = (option: Completion) => replace(start, end, option.text)
  const apply = () => {
    const result = readSentence(text, names)
    if (result.ok && text === before) onClose()
    else if (result.ok) onApply(result.filter)
    else {
      setTried(true)
      setAsked(false)
      const [first] = result.problems
      field.current?.focus()
      field.current?.setSelectionRange(first!.start, first!.end)
    }
  }
  const closeList = () => {
    setAsked(false)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { length } = options
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => (isOpen ? setActive((active + 1) % length) : setAsked(true)),
      ArrowUp: isOpen ? () => setActive(active > 0 ? active - 1 : length - 1) : undefined,
      Enter: () => (isOpen && options[active] ? complete(options[active]) : apply()),
      Escape: () => (isOpen ? closeList() : onClose()),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div className="pt-1 pb-1.5 font-sans text-[13.5px]/5">
      <div className="flex flex-wrap items-start gap-2">
        <div className="relative min-w-0 flex-[1_1_320px]">
          <input
            aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
            aria-autocomplete="list"
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-describedby={`${id}-hint`}
            aria-expanded={isOpen}
            aria-invalid={problems.length > 0}
            aria-label="The filter as a sentence"
            autoCapitalize="off"
            autoComplete="off"
            className="h-8 w-full rounded-[2px] border border-control bg-paper px-2 font-serif text-[16px] placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink aria-invalid:border-notice pointer-coarse:h-11"
            enterKeyHint="go"
            onBlur={closeList}
            onChange={({ target }) => {
              setText(target.value)
              setCaret(target.selectionStart ?? target.value.length)
              setAsked(true)
              setActive(-1)
            }}
            onKeyDown={onKeyDown}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
            placeholder={EXAMPLE}
            ref={field}
            role="combobox"
            spellCheck={false}
            type="text"
            value={text}
          />
          {isOpen && <CompletionList active={active} id={id} onChoose={complete} options={options} />}
        </div>
        <div className="flex gap-2">
          <Button className="h-8!" look="solid" onClick={apply}>
            Apply
          </Button>
          <Button className="h-8!" look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
      <SentenceProblems onReplace={({ start: from, end: to }, words) => replace(from, to, words)} problems={problems} />
      <p className="pt-1 text-[12.5px]/4 text-ink-3" id={`${id}-hint`}>
        Enter applies, Escape gives up. Names are known in every spelling the dataset has.
      </p>
    </div>
  )
}
