import { Icon } from '../controls/Icon'
import type { ReactNode } from 'react'

export interface FilterChipProps {
  readonly label: string
  /** What is removed, for the name of the button, where the label does not say it by itself. */
  readonly name?: string
  readonly shape?: ReactNode
  readonly onRemove: () => void
}

/** A choice inside the sentence, with a button that takes it out. The × is small, its target is not. */
export function FilterChip({ label, name = label, shape, onRemove }: FilterChipProps) {
  return (
    <span className="-mt-[3px] inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-[2px] border border-control bg-paper pl-2 align-middle font-sans text-[13.5px]/[18px] font-medium pointer-coarse:min-h-11">
      {shape}
      <span className="min-w-0 wrap-anywhere">{label}</span>
      <button
        aria-label={`Remove ${name}`}
        className="-my-px -mr-px -ml-1 grid size-6 flex-none place-items-center text-ink-3 hover:text-ink pointer-coarse:size-11"
        onClick={onRemove}
        type="button"
      >
        <Icon size={13} name="close" />
      </button>
    </span>
  )
}
