import { useId, useState, type KeyboardEvent } from 'react'

interface Ways {
  readonly onEnter: (() => void) | undefined
  readonly onEscape: (() => void) | undefined
}

/**
 * Options below a field that keeps the focus: whether they are open, on which one the arrows stand, and what the field
 * says of it to those who do not see it. They are open once they are asked for and as long as there are any.
 */
export function useOptions(length: number) {
  const id = useId()
  const [isAsked, setAsked] = useState(false)
  const [active, setActive] = useState(-1)
  const isOpen = isAsked && length > 0
  const onKeyDown = (press: KeyboardEvent, { onEnter, onEscape }: Ways) => {
    if (press.nativeEvent.isComposing) return
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => (isOpen ? setActive((active + 1) % length) : setAsked(true)),
      ArrowUp: isOpen ? () => setActive(active > 0 ? active - 1 : length - 1) : undefined,
      Enter: onEnter,
      Escape: onEscape,
    }
    const act = keys[press.key]
    if (!act) return
    press.preventDefault()
    press.stopPropagation()
    act()
  }
  return {
    /** Of the field; the list is `<id>-list`, its options `<id>-0` …. */
    id,
    isAsked,
    isOpen,
    /** Which option the arrow keys stand on; -1 for none. */
    active,
    open: () => setAsked(true),
    /** After typing: other options, and none of them meant. */
    renew: () => {
      setAsked(true)
      setActive(-1)
    },
    close: () => {
      setAsked(false)
      setActive(-1)
    },
    onKeyDown,
    field: {
      'aria-activedescendant': isOpen && active >= 0 ? `${id}-${active}` : undefined,
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? `${id}-list` : undefined,
      'aria-expanded': isOpen,
      autoCapitalize: 'off',
      autoComplete: 'off',
      role: 'combobox',
      spellCheck: false,
      type: 'text',
    },
  } as const
}
