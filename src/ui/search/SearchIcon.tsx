import { Icon } from '../controls/Icon'

/** On a phone, in the place of the field: opens the search over everything. */
export function SearchIcon({ onPalette }: { readonly onPalette: () => void }) {
  return (
    <button
      aria-label="Search everything"
      className="grid size-11 place-items-center tablet:hidden"
      onClick={onPalette}
      type="button"
    >
      <Icon name="search" size={20} />
    </button>
  )
}
