import { Glyph } from '../../marks/Glyph'

/** Marks what a careful reader would hold against the data: a flag and the word. */
export function ConcernMark() {
  return (
    <span className="inline-flex items-center gap-1 text-[12.5px]/[18px] font-semibold whitespace-nowrap text-ink">
      <Glyph path="M3 13V1.8h8L9.2 4.6 11 7.4H3" />
      Concern
    </span>
  )
}
