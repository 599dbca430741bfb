import { briefingName } from '../../explore/date-words'
import type { Briefing } from '../../model/dataset'

/** `Briefing of 22 March 2023`; where its text prints no date, `Briefing of 22 March 2023, date inferred`. */
export function briefingWords(briefing: Pick<Briefing, 'date' | 'dateBasis'>): string {
  return `${briefingName(briefing)}${briefing.dateBasis === 'inferred' ? ', date inferred' : ''}`
}
