import type { ReactNode } from 'react'

interface Props {
  /** Of the radio group. */
  readonly group: string
  readonly label: string
  readonly words: ReactNode
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One of several things that can be shared. */
export function ChoiceRow({ group, label, words, isChosen, onChoose }: Props) {
  return (
    <label className="flex min-h-8 cursor-pointer items-baseline gap-2.5 border-t border-line px-4 py-1.5 text-[14px]/5 hover:bg-paper-2 has-checked:bg-paper-2 pointer-coarse:min-h-11 pointer-coarse:py-3">
      <input
        checked={isChosen}
        className="size-4 flex-none translate-y-0.5 accent-ink"
        name={group}
        onChange={onChoose}
        type="radio"
      />
      <span className={`w-24 flex-none ${isChosen ? 'font-semibold' : ''}`}>{label}</span>
      <span className="min-w-0 text-ink-2">{words}</span>
    </label>
  )
}
