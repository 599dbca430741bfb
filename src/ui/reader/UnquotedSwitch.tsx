interface UnquotedSwitchProps {
  /** Sentences and headings that no event quotes, or not with all of their words; undefined where nobody knows. */
  readonly count: number | undefined
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

/** Shows where a briefing says more than its events do. */
export function UnquotedSwitch({ count, isOn, onSwitch }: UnquotedSwitchProps) {
  if (count === undefined) return undefined
  if (count === 0) {
    return <p className="mt-3 text-[13.5px]/[18px] text-ink-2">Every sentence is quoted whole by some event.</p>
  }
  return (
    <label className="mt-2 flex min-h-6 items-start gap-2.5 py-[3px] text-[13.5px]/[18px] pointer-coarse:min-h-11 pointer-coarse:py-3 print:hidden">
      <input
        checked={isOn}
        className="mt-px size-4 flex-none accent-ink"
        onChange={({ target }) => onSwitch(target.checked)}
        type="checkbox"
      />
      <span>
        Show what no event quotes{' '}
        <span className="text-ink-3">
          {count} {count === 1 ? 'sentence' : 'sentences'}
        </span>
      </span>
    </label>
  )
}
