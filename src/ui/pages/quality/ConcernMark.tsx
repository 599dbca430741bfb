/** Marks what a careful reader would hold against the data: a flag and the word. */
export function ConcernMark() {
  return (
    <span className="inline-flex items-baseline gap-1 text-[12.5px]/[18px] font-semibold whitespace-nowrap text-ink">
      <svg aria-hidden="true" className="size-3.5 self-center" fill="none" stroke="currentColor" viewBox="0 0 14 14">
        <path d="M3 13V1.8h8L9.2 4.6 11 7.4H3" strokeLinejoin="round" strokeLinecap="round" strokeWidth="1.5" />
      </svg>
      Concern
    </span>
  )
}
