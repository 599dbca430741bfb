import { Icon } from '../controls/Icon'

export interface FiltersButtonProps {
  /** How many choices are made. */
  readonly chosen: number
  readonly onOpen: () => void
}

/** Opens the filters where the rail has no room. */
export function FiltersButton({ chosen, onOpen }: FiltersButtonProps) {
  return (
    <button
      aria-haspopup="dialog"
      aria-label={chosen === 0 ? 'Filters' : `Filters ${chosen}, open`}
      className="inline-flex h-11 flex-none items-center gap-2 whitespace-nowrap rounded-[2px] border border-ink px-3 font-sans text-[15px] font-semibold tablet:h-7 tablet:gap-1.5 tablet:px-2.5 tablet:text-[13px] pointer-coarse:h-11"
      onClick={onOpen}
      type="button"
    >
      <Icon name="filter" />
      Filters{chosen > 0 && ` ${chosen}`}
    </button>
  )
}
