/** Cards for tests: as long as titles and words come, and in Ukrainian. */
import type { Briefing, ConflictEvent, EventDate, Excerpt, Status } from '../../../model/dataset'
import { cardOf, type Card } from './card'

const BRIEFING: Briefing = {
  id: '2023-03-22-briefing',
  title: 'Сі покидає Москву; удар безпілотників по Києву',
  titleBasis: 'stated',
  date: '2023-03-22',
  dateBasis: 'inferred',
  language: 'uk',
  sha256: '',
  excluded: [],
}

const WEEK: EventDate = {
  edtf: '[2023-03-13..2023-03-19]',
  earliest: '2023-03-13',
  latest: '2023-03-19',
  extent: 'within',
  precision: 'week',
  basis: 'relative',
}

interface Given {
  readonly title: string
  readonly words?: string
  readonly status?: Status
  readonly date?: EventDate
  readonly contradictedBy?: string
}

export function cardWith({ title, words, status = 'claimed', date = WEEK, contradictedBy }: Given): Card {
  const excerpt: Excerpt | undefined =
    words === undefined ? undefined : { id: 'x1', briefing: BRIEFING.id, exact: words, start: 0, end: words.length }
  const event: ConflictEvent = {
    id: '2023-03-13--made',
    label: 'Made',
    ...{ title, date, status },
    ...{ actors: [], themes: ['strikes'], places: [], claims: [], disputes: [], records: [] },
    excerpts: excerpt ? [excerpt] : [],
  }
  return cardOf({
    event,
    excerpt,
    briefing: excerpt && BRIEFING,
    theme: { id: 'strikes', label: 'Strikes', icon: 'triangle-down', color: 'vermillion' },
    recorded: excerpt ? undefined : 'Official data',
    contradictedBy,
  })
}

/** 90 characters, and 408. */
export const LONG_UKRAINIAN = cardWith({
  title: 'Міністерство оборони Росії стверджує, що два її винищувачі не торкалися дрона США над морем',
  words:
    'Минулого тижня міністерство оборони Росії заявило, що два його винищувачі не мали жодного контакту з американським безпілотником і не застосовували бортового озброєння, а сам апарат, за словами відомства, втратив керування внаслідок різкого маневрування, зіткнувся з водною поверхнею і затонув; у Вашингтоні цю версію назвали неправдивою та оприлюднили відеозапис, на якому, як стверджує Пентагон, видно зіткнення.',
  status: 'disputed',
  contradictedBy: 'Джон Кірбі, Рада національної безпеки США',
})
