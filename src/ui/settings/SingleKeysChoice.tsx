import { isSingle, KEYS } from '../keys/keys'

interface Props {
  readonly singleKeys: boolean
  readonly onSingleKeys: (singleKeys: boolean) => void
}

const SINGLES = [...new Set(Object.values(KEYS).flatMap((scope) => Object.values<readonly string[]>(scope).flat()))]
  .filter(isSingle)
  .map((key) => (key === '-' ? '−' : key))

/** Keys of one character can be switched off: speech input, or a hand that slips, presses them unmeant. */
export function SingleKeysChoice({ singleKeys, onSingleKeys }: Props) {
  return (
    <label className="flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:py-3">
      <input
        checked={singleKeys}
        className="mt-0.5 size-4 flex-none accent-ink"
        onChange={({ target }) => onSingleKeys(target.checked)}
        type="checkbox"
      />
      <span>
        Keys of one character{' '}
        <span className="text-ink-2">
          ({SINGLES.join(' ')}). Switched off, everything is still reached with Tab, arrows, and Ctrl or ⌘ + K.
        </span>
      </span>
    </label>
  )
}
