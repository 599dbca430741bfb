/** How pages without a script name a briefing, and put words between marks. */
import { briefingName } from '../../explore/date-words'
import type { Briefing } from '../../model/dataset'

/** As the manifest has it. */
export type DescribedBriefing = Omit<Briefing, 'excluded'>

/** `Briefing of 22 March 2023`; where its text prints no date, `Briefing of 22 March 2023, date inferred`. */
export function briefingWords(briefing: Pick<Briefing, 'date' | 'dateBasis'>): string {
  return `${briefingName(briefing)}${briefing.dateBasis === 'inferred' ? ', date inferred' : ''}`
}

/** Words between marks that are not among them: `‘“He left,” they said.’` */
export function quoted(words: string): string {
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`
}

/** As it stands within a sentence. */
export function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
