import type { RefObject } from 'react'
import { usePageKey } from '../keys/usePageKey'

/** `/` and Ctrl or ⌘ K lead to the search field. */
export function useSearchKey(field: RefObject<HTMLInputElement | null>, singleKeys: boolean): void {
  usePageKey('search', singleKeys, () => {
    field.current?.focus()
    field.current?.select()
  })
}
