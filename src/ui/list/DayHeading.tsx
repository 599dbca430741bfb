interface Props {
  /** `div` for the copy that stays in sight, which is no heading of its own. */
  readonly level: 'h3' | 'div'
  readonly children: string
}

/** Over the entries of one day, month or year; and the same once more at the top of what is scrolled. */
export function DayHeading({ level: Level, children }: Props) {
  return (
    <Level className="flex h-(--heading) items-end border-t border-line bg-paper px-4 pb-0.5 text-[12.5px]/[18px] font-semibold text-ink-2 [&:is(div)]:border-b">
      {children}
    </Level>
  )
}
