/** A few events of some actors who belong to each other, for the tests of their pages. */
import { decodeColumns, encodeColumns, type EventRow } from '../model/columns'
import { ROLES, STATUSES, type Actor } from '../model/dataset'
import { parseEdtf } from '../model/time'
import { createEventIndex, type EventIndex } from './event-index'
import { PLAIN_DAY, theme } from './fixtures'

export const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'china', name: 'China', kind: 'country' },
  { id: 'ukraine', name: 'Ukraine', kind: 'country' },
  {
    id: 'putin',
    name: 'Vladimir Putin',
    kind: 'person',
    offices: [{ title: 'President of Russia', of: 'russia', from: '2012-05-07' }],
    aliases: ['Путин'],
  },
  { id: 'kremlin', name: 'Kremlin', kind: 'organisation', parent: 'russia' },
  { id: 'reuters', name: 'Reuters', kind: 'organisation' },
]
const THEMES = ['war', 'visit'].map(theme)
const PLACES = [{ id: 'moscow', name: 'Moscow', precision: 'city' as const }]

/**
 * One event per line: date, actors with their roles, theme, status, and who says something of it.
 *
 * ```
 * 2023-03-22 | russia agent, china target | visit | stated | kremlin
 * ```
 */
export function actorsIndex(drawing: string): EventIndex {
  const rows = drawing
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): EventRow => {
      const [edtf = '', involved = '', themes = '', status = 'stated', speakers = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      const date = parseEdtf(edtf)
      if (!date.ok) throw new Error(date.reason)
      return {
        start: date.bounds.start!,
        end: date.bounds.end!,
        shape: PLAIN_DAY,
        status: STATUSES.find((each) => each === status)!,
        actors: involved.split(', ').map((entry) => {
          const [id, role] = entry.split(' ')
          return { actor: numberOf(id), role: ROLES.find((each) => each === role)! }
        }),
        themes: [THEMES.findIndex(({ id }) => id === themes)],
        places: themes === 'visit' ? [0] : [],
        speakers: speakers === '' ? [] : speakers.split(', ').map(numberOf),
      }
    })
  return createEventIndex(decodeColumns(encodeColumns(rows)), { actors: ACTORS, themes: THEMES, places: PLACES })
}

function numberOf(id: string | undefined): number {
  return ACTORS.findIndex((actor) => actor.id === id)
}
