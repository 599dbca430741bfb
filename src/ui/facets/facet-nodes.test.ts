import { describe, expect, test } from 'vitest'
import { actorTree, vocabulary } from '../../explore/membership'
import { actorNodes, shownNodes, type ActorNode } from './facet-nodes'

/** `a9 b0` → two nodes with their counts. */
function nodes(drawing: string): ActorNode[] {
  return drawing
    .split(' ')
    .map((word) => ({ id: word[0]!, name: word[0]!, count: Number(word.slice(1)), children: [] }))
}

describe('shownNodes', () => {
  const shown = (drawing: string, limit: number, chosen = '') =>
    shownNodes(nodes(drawing), limit, new Set(chosen))
      .map(({ id }) => id)
      .join('')

  test.each([
    ['the highest counts', 'a9 b0 c4 d2 e1', 2, '', 'ac'],
    ['and what is chosen, where it stands', 'a9 b0 c4 d2 e1', 2, 'e', 'ace'],
    ['equals in the order given', 'a1 b1 c1 d1', 2, '', 'ab'],
    ['all, where only one would be left out', 'a1 b1 c1', 2, '', 'abc'],
    ['only the chosen ones', 'a9 b0 c4', 0, 'b', 'b'],
    ['none', 'a9 b0', 0, '', ''],
  ])('%s', (_, drawing, limit, chosen, expected) => {
    expect(shown(drawing, limit, chosen)).toBe(expected)
  })
})

test('actorNodes keeps the order of the totals while the counts change', () => {
  const people = vocabulary([
    { id: 'germany', name: 'Germany', kind: 'country' },
    { id: 'russia', name: 'Russia', kind: 'country' },
    { id: 'kremlin', name: 'Kremlin', kind: 'organisation', parent: 'russia' },
    { id: 'wagner', name: 'Wagner Group', kind: 'organisation', parent: 'russia' },
    { id: 'reuters', name: 'Reuters', kind: 'organisation' },
  ])
  const { countries, organisations } = actorNodes(actorTree(people), people, [2, 1, 1, 0, 0], [2, 26, 1, 3, 1])
  const [first, second] = countries
  expect([first?.name, first?.count, second?.name]).toEqual(['Russia', 1, 'Germany'])
  expect(first?.children.map(({ name }) => name)).toEqual(['Wagner Group', 'Kremlin'])
  expect(organisations).toEqual([{ id: 'reuters', name: 'Reuters', count: 0, children: [] }])
})
