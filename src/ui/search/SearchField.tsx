import { Icon } from '../controls/Icon'
import { useId, type KeyboardEvent } from 'react'
import { MAX_QUERY } from '../../explore/view-state'
import { useDraft } from './useDraft'

const LABEL = 'Search events, people, places in any script'
/** Long enough for a word to be typed, short enough to feel immediate. */
const WAIT_MS = 150

export interface SearchFieldProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onPalette: () => void
  /** Told when a query is likely to come. */
  readonly onFocus: () => void
}

/**
 * The text filter. Enter asks at once; Escape empties the field, and an empty one lets the key pass. The button in it
 * opens the search over everything. On a phone there is only that, as an icon in the bar.
 */
export function SearchField({ query, onQuery, onPalette, onFocus }: SearchFieldProps) {
  const id = useId()
  const { text, type, commit } = useDraft(query, onQuery, WAIT_MS)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and Escape belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit(text)
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      event.stopPropagation()
      commit('')
    }
  }

  return (
    <search className="relative flex h-8 w-full max-w-100 items-center pointer-coarse:h-11">
      <label className="sr-only" htmlFor={id}>
        {LABEL}
      </label>
      <Icon className="pointer-events-none absolute left-2.5 text-ink-3" name="search" />
      <input
        autoComplete="off"
        className="size-full rounded-[2px] border border-control bg-paper pr-9 pl-9 text-ellipsis text-ink placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink max-tablet:text-[16px] pointer-coarse:pr-12 pointer-coarse:placeholder-shown:pr-2 [&::-webkit-search-cancel-button]:hidden"
        enterKeyHint="search"
        id={id}
        maxLength={MAX_QUERY}
        onChange={({ target }) => type(target.value)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        placeholder={LABEL}
        spellCheck={false}
        type="search"
        value={text}
      />
      {text === '' && (
        <button
          aria-keyshortcuts="/ Control+K Meta+K"
          aria-label="Search everything (/)"
          className="absolute right-1 grid size-6 place-items-center pointer-coarse:right-0 pointer-coarse:size-11"
          onClick={onPalette}
          type="button"
        >
          <kbd className="min-w-5 rounded-[2px] border border-line-2 px-1 text-center font-sans text-[12px]/[18px] font-medium text-ink-2">
            /
          </kbd>
        </button>
      )}
      {text !== '' && (
        <button
          aria-label="Clear the search"
          className="absolute right-1 grid size-6 place-items-center text-ink-3 hover:text-ink pointer-coarse:right-0 pointer-coarse:size-11"
          onClick={({ currentTarget }) => {
            currentTarget.closest('search')?.querySelector('input')?.focus()
            commit('')
          }}
          type="button"
        >
          <Icon size={14} name="close" />
        </button>
      )}
    </search>
  )
}
