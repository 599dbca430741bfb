import { Glyph } from './Glyph'

/** A point outside of a frame: what is known from elsewhere, beside the words that say so. */
export function OutsideMark() {
  return (
    <Glyph path="M1.6 4.4h7.8v7.8H1.6z">
      <circle cx="11.9" cy="2.3" fill="currentColor" r="1.2" stroke="none" />
    </Glyph>
  )
}
