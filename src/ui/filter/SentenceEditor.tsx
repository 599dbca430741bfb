import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { readSentence } from '../../explore/filter-sentence'
import { completionsAt } from '../../explore/sentence-completion'
import type { SentenceNames } from '../../explore/sentence-words'
import { writeSentence } from '../../explore/sentence-writing'
import type { Filter } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { Button } from '../controls/Button'
import { OptionList } from '../controls/OptionList'
import { useOptions } from '../controls/useOptions'
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
  const field = useRef<HTMLInputElement>(null)
  const names = useMemo((): SentenceNames => {
    const { actors, themes, places } = vocabulary
    return { actors, places, themes: themes.map((theme) => ({ id: theme.id, name: theme.label })) }
  }, [vocabulary])
  // A field has one line; a search finds the same across a line break and a space.
  const [text, setText] = useState(() => writeSentence(filter, names).replace(/[\r\n]+/g, ' '))
  const [before] = useState(text)
  const [caret, setCaret] = useState(0)
  const [isTried, setTried] = useState(false)
  const { start, end, options } = useMemo(() => completionsAt(text, caret, names), [text, caret, names])
  const { id, isOpen, active, close, renew, onKeyDown, field: fieldProps } = useOptions(options.length)
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
    close()
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.length, next.length)
    })
  }
  const complete = (at: number) => replace(start, end, options[at]!.text)
  const apply = () => {
    const result = readSentence(text, names)
    if (result.ok && text === before) onClose()
    else if (result.ok) onApply(result.filter)
    else {
      setTried(true)
      close()
      const [first] = result.problems
      field.current?.focus()
      field.current?.setSelectionRange(first!.start, first!.end)
    }
  }
  return (
    <div className="pt-1 pb-1.5 font-sans text-[13.5px]/5">
      <div className="flex flex-wrap items-start gap-2">
        <div className="relative min-w-0 flex-[1_1_320px]">
          <input
            {...fieldProps}
            aria-describedby={`${id}-hint`}
            aria-invalid={problems.length > 0}
            aria-label="The filter as a sentence"
            className="h-8 w-full rounded-[2px] border border-control bg-paper px-2 font-serif text-[16px] placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink aria-invalid:border-notice pointer-coarse:h-11"
            enterKeyHint="go"
            onBlur={close}
            onChange={({ target }) => {
              setText(target.value)
              setCaret(target.selectionStart ?? target.value.length)
              renew()
            }}
            onKeyDown={(press) =>
              onKeyDown(press, {
                onEnter: () => (isOpen && active >= 0 ? complete(active) : apply()),
                onEscape: isOpen ? close : onClose,
              })
            }
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
            placeholder={EXAMPLE}
            ref={field}
            value={text}
          />
          {isOpen && (
            <OptionList
              active={active}
              className="max-w-110"
              id={id}
              label="Completions"
              onChoose={complete}
              options={options}
            />
          )}
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
