import { describe, expect, test } from 'vitest'
import { actorTree } from '../../explore/actor-tree'
import { vocabulary } from '../../explore/membership'
import { actorNodes, findNodes, shownNodes, withEvents, type FacetNode } from './facet-nodes'

/** `a9 b0` → two nodes with their counts. */
function nodes(drawing: string): FacetNode[] {
  return drawing
    .split(' ')
    .map((word) => ({ id: word[0]!, name: word[0]!, aliases: [], count: Number(word.slice(1)), children: [] }))
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
  expect(organisations).toEqual([{ id: 'reuters', name: 'Reuters', aliases: [], count: 0, children: [] }])
})

test('withEvents keeps who has events, and the rows above', () => {
  const people = vocabulary([
    { id: 'germany', name: 'Germany', kind: 'country' },
    { id: 'russia', name: 'Russia', kind: 'country' },
    { id: 'kremlin', name: 'Kremlin', kind: 'organisation', parent: 'russia' },
    { id: 'wagner', name: 'Wagner Group', kind: 'organisation', parent: 'russia' },
    { id: 'reuters', name: 'Reuters', kind: 'organisation' },
    { id: 'analyst', name: 'An analyst', kind: 'person' },
  ])
  // The Kremlin spoke when it belonged to nobody: the country above it has no event of its own.
  expect(withEvents(actorTree(people), [0, 0, 1, 0, 2, 0])).toEqual({
    countries: [{ actor: 1, children: [2] }],
    organisations: [{ actor: 4, children: [] }],
    people: [],
  })
})

describe('findNodes', () => {
  const node = (name: string, aliases: readonly string[], ...children: readonly FacetNode[]): FacetNode => ({
    id: name,
    name,
    aliases,
    count: 1,
    children,
  })
  const tree = [
    node('Russia', ['Россия'], node('Sergei Lavrov', ['Лавров']), node('Kremlin', [])),
    node('Türkiye', ['Turkey']),
    node('Ukraine', ['Україна']),
  ]
  const find = (text: string, chosen: readonly string[] = []) => {
    const { nodes: rows, found, opened } = findNodes(tree, text, new Set(chosen))
    const words = rows.map(({ name, children }) => [name, ...children.map((child) => child.name)].join(' > '))
    return { rows: words, found, opened: [...opened] }
  }

  test.each<[string, readonly string[], number, readonly string[]]>([
    ['лавров', ['Russia > Sergei Lavrov'], 1, ['Russia']],
    ['turkiye', ['Türkiye'], 1, []],
    ['УКРАЇНА', ['Ukraine'], 1, []],
    ['россия', ['Russia > Sergei Lavrov > Kremlin'], 1, []],
    ['xyz', [], 0, []],
  ])('%s', (text, rows, found, opened) => {
    expect(find(text)).toEqual({ rows, found, opened })
  })

  test('keeps what is chosen in sight, and without a text everything', () => {
    expect(find('xyz', ['Kremlin', 'Ukraine'])).toEqual({ rows: ['Russia > Kremlin', 'Ukraine'], found: 0, opened: [] })
    expect(find(' ').rows).toHaveLength(3)
  })
})
