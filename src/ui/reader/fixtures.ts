/** A small briefing for tests. */
import type { BriefingText } from '../../model/briefing-text'
import type { Briefing } from '../../model/dataset'

interface Given extends Partial<Omit<BriefingText, 'briefing'>> {
  readonly excluded?: Briefing['excluded']
}

export function briefingText({ excluded = [], ...given }: Given): BriefingText {
  return {
    briefing: {
      id: 'briefing',
      title: 'A briefing',
      titleBasis: 'composed',
      date: '2023-03-22',
      dateBasis: 'inferred',
      language: 'en',
      sha256: '0'.repeat(64),
      excluded,
    },
    text: '',
    excerpts: [],
    ...given,
  }
}
