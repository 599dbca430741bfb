import type { KeyboardEvent } from 'react'

export interface FindFieldProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  /** Rows the text leaves. */
  readonly found: number
}

/** Narrows the rows below it. Escape empties it, and an empty one lets the key pass. */
export function FindField({ label, text, onText, found }: FindFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape' || text === '') return
    event.preventDefault()
    event.stopPropagation()
    onText('')
  }
  return (
    <>
      <input
        aria-label={label}
        autoComplete="off"
        className="mt-0.5 mb-1.5 block h-6 w-full rounded-[2px] border border-control bg-paper px-1.5 text-[0.93em] placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink max-tablet:h-11 max-tablet:px-3 max-tablet:text-[16px] pointer-coarse:h-11"
        onChange={({ target }) => onText(target.value)}
        onKeyDown={onKeyDown}
        placeholder={label}
        spellCheck={false}
        type="text"
        value={text}
      />
      <output className={found === 0 ? 'flex min-h-(--row) items-center text-[0.93em] text-ink-2' : 'sr-only'}>
        {text.trim() !== '' && (found === 0 ? 'No match' : `${found} found`)}
      </output>
    </>
  )
}
