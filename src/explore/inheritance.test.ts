import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../model/columns'
import { ROLES, type Actor } from '../model/dataset'
import { parseEdtf } from '../model/time'
import { createEventIndex } from './event-index'
import { filterOf, PLAIN_DAY } from './fixtures'
import { inheritedReasons, waysTo } from './inheritance'
import type { Filter } from './view-state'

const ACTORS: readonly Actor[] = [
  { id: 'alder', name: 'Alder', kind: 'country' },
  { id: 'birch', name: 'Birch', kind: 'country' },
  { id: 'council', name: 'Council', kind: 'organisation', parent: 'alder' },
  {
    id: 'orel',
    name: 'Orel',
    kind: 'person',
    offices: [
      { title: 'Secretary of the Council', of: 'council', from: '2020-01-01', to: '2023-03-21' },
      { title: 'Minister of Alder', of: 'alder', from: '2023-03-22' },
    ],
  },
  // A circle ends.
  { id: 'left', name: 'Left', kind: 'organisation', parent: 'right' },
  { id: 'right', name: 'Right', kind: 'organisation', parent: 'left' },
]
const number = (id: string) => ACTORS.findIndex((actor) => actor.id === id)

/** One event: `orel speaker, alder target`, and who says something of it. */
function indexOf(edtf: string, involved: string, speakers = '') {
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(date.reason)
  const actors = involved.split(', ').map((entry) => {
    const [id = '', role] = entry.split(' ')
    return { actor: number(id), role: ROLES.find((each) => each === role)! }
  })
  const row = {
    start: date.bounds.start!,
    end: date.bounds.end!,
    shape: PLAIN_DAY,
    status: 'stated' as const,
    actors,
    themes: [],
    speakers: speakers === '' ? [] : speakers.split(', ').map(number),
  }
  return createEventIndex(decodeColumns(encodeColumns([row])), { actors: ACTORS, themes: [] })
}

describe('ways to a country', () => {
  const ways = (edtf: string, involved: string, mask?: number) =>
    waysTo(indexOf(edtf, involved), 0, number('alder'), 'actors', mask).map(({ source, roles, path }) =>
      [ACTORS[source]!.id, roles.map((role) => ROLES[role]).join('+'), ...path.map(({ of }) => ACTORS[of]!.id)].join(
        ' ',
      ),
    )

  test.each<[string, string, string, string[]]>([
    ['2023-03-21', 'orel speaker', 'by the office of that day', ['orel speaker council alder']],
    ['2023-03-22', 'orel speaker', 'by the next one', ['orel speaker alder']],
    ['2023-03', 'orel speaker', 'the shorter of two that both overlap', ['orel speaker alder']],
    ['2019', 'orel speaker', 'none before any office', []],
    [
      '2023-03-21',
      'orel speaker, alder target, alder agent',
      'itself first',
      ['alder target+agent', 'orel speaker council alder'],
    ],
    ['2023-03-22', 'left agent', 'none round a circle', []],
  ])('%s, %s: %s', (edtf, involved, _, expected) => {
    expect(ways(edtf, involved)).toEqual(expected)
  })

  test('in one role alone', () => {
    expect(ways('2023-03-22', 'orel speaker, alder target', 1 << ROLES.indexOf('target'))).toEqual(['alder target'])
  })
})

describe('what an entry of the list says', () => {
  test.each<[string, string, Partial<Filter>, string[]]>([
    ['orel speaker', '', { actors: ['alder'] }, ['Alder: through Orel, Minister of Alder']],
    ['council speaker', '', { actors: ['alder'] }, ['Alder: through Council']],
    ['alder target', '', { actors: ['alder'] }, []],
    ['orel speaker, birch target', '', { actors: ['alder', 'birch'] }, []],
    [
      'orel speaker, birch target',
      '',
      { actors: ['alder', 'birch'], match: 'all' },
      ['Alder: through Orel, Minister of Alder'],
    ],
    [
      'orel speaker, alder target',
      '',
      { actors: ['alder'], roles: ['speaker'] },
      ['Alder: through Orel, Minister of Alder'],
    ],
    ['birch target', 'orel', { speakers: ['alder'] }, ['according to Alder: through Orel, Minister of Alder']],
    ['birch target', 'alder', { speakers: ['alder'] }, []],
    ['birch target', '', { actors: ['atlantis'] }, []],
  ])('%s, said by “%s”, %o', (involved, speakers, filter, lines) => {
    const reasons = inheritedReasons(indexOf('2023-03-22', involved, speakers), 0, filterOf(filter))
    expect(reasons.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(lines)
  })
})
