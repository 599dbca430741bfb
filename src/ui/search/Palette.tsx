import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { MAX_QUERY } from '../../explore/view-state'
import { Icon } from '../controls/Icon'
import { CopyByHand } from '../share/CopyByHand'
import type { Told } from './command'
import type { PaletteGroup, PaletteItem } from './palette-item'
import { optionId, PaletteList } from './PaletteList'
import { useKeyboardRoom } from './useKeyboardRoom'

interface Props {
  readonly text: string
  /** Whether the text it opens with is replaced by what is typed. */
  readonly replaces: boolean
  readonly onText: (text: string) => void
  readonly groups: readonly PaletteGroup[]
  /** Whether what the events hold is still to be told: until then the first row is nobody's choice. */
  readonly isLooking: boolean
  /** Below the rows: what is still missing, or that nothing was found. */
  readonly children?: ReactNode
  /** Told politely: how many rows there are. */
  readonly announcement: string
  readonly onClose: () => void
}

/**
 * The search over everything, and all the page can do: a field with a list of suggestions in a dialog. It is open
 * while it is mounted. The first row that leads anywhere is chosen beforehand, so that Enter does the likeliest; Enter
 * pressed before that is known waits for it, so that quick hands get what slow ones get.
 */
export function Palette({ text, replaces, onText, groups, isLooking, children, announcement, onClose }: Props) {
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<string>()
  const [told, setTold] = useState<Told>()
  const [entered, setEntered] = useState<string>()
  useKeyboardRoom(dialog)

  const select = useEffectEvent(() => replaces && field.current?.select())
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    field.current?.focus()
    select()
    // Closed before it leaves the page, so that the browser gives the focus back.
    return () => opened?.close()
  }, [])

  const items = groups.flatMap((group) => group.items)
  const picked = items.find(({ id }) => id === chosen)
  const active = picked ?? items.find(({ isEmpty }) => !isEmpty) ?? items[0]
  const isOpen = items.length > 0

  const choose = ({ run, tell }: PaletteItem) => {
    if (tell) return void tell().then(setTold)
    onClose()
    run()
  }
  const step = (by: number) => {
    const at = active ? items.indexOf(active) : -1
    setChosen(items[(at + by + items.length) % items.length]?.id)
  }
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => setChosen(items[0]?.id),
    End: () => setChosen(items.at(-1)?.id),
    Enter: () => (isLooking && !picked ? setEntered(text) : active && choose(active)),
  }
  const isDue = entered === text && !isLooking
  const chooseEntered = useEffectEvent(() => active && choose(active))
  useEffect(() => {
    if (isDue) chooseEntered()
  }, [isDue])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
    const isModified = event.ctrlKey || event.metaKey
    if (isModified && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      return onClose()
    }
    const act = isModified || event.target !== field.current ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <dialog
      aria-label="Search and commands"
      className="fixed inset-x-0 top-(--room-top,0) m-0 mx-auto hidden h-(--room,100dvh) max-h-none w-screen max-w-none flex-col bg-paper text-ink open:flex backdrop:bg-(--shade) tablet:top-[min(10dvh,88px)] tablet:h-fit tablet:max-h-[min(620px,78dvh)] tablet:w-[640px] tablet:border tablet:border-ink"
      closedby="any"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <div className="flex flex-none items-center border-b border-ink pl-4">
        <Icon className="flex-none text-ink-3" name="search" />
        <input
          aria-activedescendant={active && optionId(listId, active)}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-expanded={isOpen}
          aria-haspopup="listbox"
          aria-label="Search everything"
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          className="h-12 min-w-0 grow bg-transparent px-3 text-[16px] text-ink outline-none placeholder:text-ink-3 placeholder:opacity-100"
          enterKeyHint="go"
          maxLength={MAX_QUERY}
          onChange={({ target }) => {
            setChosen(undefined)
            setTold(undefined)
            setEntered(undefined)
            onText(target.value)
          }}
          placeholder="Event, person, place, date or command"
          ref={field}
          role="combobox"
          spellCheck={false}
          type="text"
          value={text}
        />
        <button
          aria-label="Close the search"
          className="mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink pointer-coarse:mr-0 pointer-coarse:size-12"
          onClick={onClose}
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      {isOpen && (
        <PaletteList
          active={active}
          groups={groups}
          id={listId}
          onChoose={choose}
          onPoint={({ id }) => setChosen(id)}
        />
      )}
      {children}
      <p
        className="flex-none border-t border-line px-4 py-2 text-[13px] wrap-anywhere text-ink-2 empty:hidden"
        role="status"
      >
        {told?.words}
      </p>
      {told?.toCopy && (
        <div className="flex-none px-4 pb-2.5" key={told.toCopy.text}>
          <CopyByHand
            {...told.toCopy}
            onClose={() => {
              setTold(undefined)
              field.current?.focus()
            }}
          />
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      <p
        aria-hidden="true"
        className="flex-none border-t border-line px-4 py-1.5 text-[12.5px] text-ink-3 pointer-coarse:hidden"
      >
        ↑ ↓ to choose, Enter to do it, Esc to close
      </p>
    </dialog>
  )
}
