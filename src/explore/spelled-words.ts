/** Words as they are written, with less ado than `readWords`: for whoever reads millions. */
import { COMPOUNDS, WORDS } from './words'

/** `a three-day visit` → `a`, `three-day`, `visit` */
export function spelledCompounds(text: string): readonly string[] {
  return text.match(COMPOUNDS) ?? []
}

const HYPHENS = /[-‐‑]/

/** Of such a compound its words: `three`, `day`. */
export function spelledParts(compound: string): readonly string[] {
  return HYPHENS.test(compound) ? (compound.match(WORDS) ?? []) : [compound]
}
