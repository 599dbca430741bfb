import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { findNames } from '../../explore/name-search'
import { KIND_WORDS } from '../../explore/office-words'
import type { Actor } from '../../model/dataset'

interface Props {
  readonly label: string
  readonly actors: readonly Actor[]
  /** Ids of those who are on the page. */
  readonly chosen: readonly string[]
  /** Ids to begin with, before anything is typed. */
  readonly suggested: readonly string[]
  readonly onChoose: (actorId: string) => void
}

const MOST = 8

/** Whom to set beside the actor: typed in any spelling, or chosen from those it is most often with. */
export function CompareField({ label, actors, chosen, suggested, onChoose }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [active, setActive] = useState(-1)
  const options = useMemo(() => {
    const open = actors.filter((actor) => !chosen.includes(actor.id))
    if (text.trim() !== '') return findNames(text, open).slice(0, MOST)
    const byId = new Map(open.map((actor) => [actor.id, actor]))
    const first = suggested.flatMap((one) => byId.get(one) ?? [])
    return [...new Set([...first, ...open])].slice(0, MOST).map((entry) => ({ entry, alias: undefined }))
  }, [actors, chosen, suggested, text])
  const isOpen = isAsked && options.length > 0
  const isNothing = isAsked && text.trim() !== '' && options.length === 0
  const close = () => {
    setAsked(false)
    setActive(-1)
  }
  const choose = (actorId: string) => {
    setText('')
    close()
    onChoose(actorId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { length } = options
    // What is typed means the first; without a text nobody is meant until an arrow says whom.
    const meant = options[active] ?? (text.trim() === '' ? undefined : options[0])
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => (isOpen ? setActive((active + 1) % length) : setAsked(true)),
      ArrowUp: isOpen ? () => setActive(active > 0 ? active - 1 : length - 1) : undefined,
      Enter: meant && (() => choose(meant.entry.id)),
      Escape: isOpen || text !== '' ? () => (isOpen ? close() : setText('')) : undefined,
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div className="relative w-full max-w-[300px] desk:w-[300px]">
      <label className="block text-[13px]/[18px] text-ink-2" htmlFor={id}>
        {label}
      </label>
      <input
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-expanded={isOpen}
        autoCapitalize="off"
        autoComplete="off"
        className="mt-0.5 h-8 w-full rounded-[2px] border border-control bg-paper px-2 text-[16px] placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink pointer-coarse:h-11"
        enterKeyHint="go"
        id={id}
        onBlur={close}
        onChange={({ target }) => {
          setText(target.value)
          setAsked(true)
          setActive(-1)
        }}
        onClick={() => setAsked(true)}
        onKeyDown={onKeyDown}
        placeholder="Name, in any spelling"
        role="combobox"
        spellCheck={false}
        type="text"
        value={text}
      />
      <output className="sr-only">{isNothing && 'No actor by that name'}</output>
      {isNothing && (
        <p className="absolute inset-x-0 top-full z-10 mt-1 border border-ink bg-paper px-2.5 py-1.5 text-[13.5px] text-ink-2">
          No actor by that name.
        </p>
      )}
      {isOpen && (
        <div
          aria-label={label}
          className="absolute inset-x-0 top-full z-10 mt-1 border border-ink bg-paper py-1 text-[14px]"
          id={`${id}-list`}
          role="listbox"
        >
          {options.map(({ entry, alias }, at) => (
            <div
              aria-selected={at === active}
              className={`flex min-h-7 cursor-pointer items-center gap-2 px-2.5 py-0.5 pointer-coarse:min-h-11 ${at === active ? 'bg-ink text-on-ink' : 'hover:bg-paper-2'}`}
              id={`${id}-${at}`}
              key={entry.id}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onMouseUp={() => choose(entry.id)}
              role="option"
              tabIndex={-1}
            >
              <span className="min-w-0 grow wrap-anywhere">
                {entry.name}
                {alias !== undefined && <span className={at === active ? '' : 'text-ink-3'}> · {alias}</span>}
              </span>
              <span className={`flex-none text-[12.5px] ${at === active ? '' : 'text-ink-3'}`}>
                {KIND_WORDS[entry.kind].toLowerCase()}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
