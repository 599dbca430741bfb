import { useMemo, useState } from 'react'
import { byId } from '../../explore/by-id'
import { findNames } from '../../explore/name-search'
import { KIND_WORDS } from '../../explore/office-words'
import type { Actor } from '../../model/dataset'
import { OptionList } from '../controls/OptionList'
import { useOptions } from '../controls/useOptions'

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
  const [text, setText] = useState('')
  const options = useMemo(() => {
    const open = actors.filter((actor) => !chosen.includes(actor.id))
    if (text.trim() !== '') return findNames(text, open).slice(0, MOST)
    const known = byId(open)
    const first = suggested.flatMap((one) => known.get(one) ?? [])
    return [...new Set([...first, ...open])].slice(0, MOST).map((entry) => ({ entry, alias: undefined }))
  }, [actors, chosen, suggested, text])
  const { id, isAsked, isOpen, active, open, renew, close, onKeyDown, field } = useOptions(options.length)
  const isNothing = isAsked && text.trim() !== '' && options.length === 0
  // What is typed means the first; without a text nobody is meant until an arrow says whom.
  const meant = options[active] ? active : text.trim() !== '' && options.length > 0 ? 0 : undefined
  const choose = (at: number) => {
    setText('')
    close()
    onChoose(options[at]!.entry.id)
  }

  return (
    <div className="relative w-full max-w-[300px] desk:w-[300px]">
      <label className="block text-[13px]/[18px] text-ink-2" htmlFor={id}>
        {label}
      </label>
      <input
        {...field}
        className="mt-0.5 h-8 w-full rounded-[2px] border border-control bg-paper px-2 text-[16px] placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink pointer-coarse:h-11"
        enterKeyHint="go"
        id={id}
        onBlur={close}
        onChange={({ target }) => {
          setText(target.value)
          renew()
        }}
        onClick={open}
        onKeyDown={(press) =>
          onKeyDown(press, {
            onEnter: meant === undefined ? undefined : () => choose(meant),
            onEscape: isOpen ? close : text === '' ? undefined : () => setText(''),
          })
        }
        placeholder="Name, in any spelling"
        value={text}
      />
      <output className="sr-only">{isNothing && 'No actor by that name'}</output>
      {isNothing && (
        <p className="absolute inset-x-0 top-full z-10 mt-1 border border-ink bg-paper px-2.5 py-1.5 text-[13.5px] text-ink-2">
          No actor by that name.
        </p>
      )}
      {isOpen && (
        <OptionList
          active={active}
          className="text-[14px]"
          id={id}
          label={label}
          onChoose={choose}
          options={options.map(({ entry: { name, kind }, alias }) => ({
            label: name,
            alias,
            kind: KIND_WORDS[kind].toLowerCase(),
          }))}
        />
      )}
    </div>
  )
}
