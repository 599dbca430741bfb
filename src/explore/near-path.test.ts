import { expect, test } from 'vitest'
import type { Manifest } from '../model/app-files'
import { nearPath } from './near-path'

const briefing = (id: string, title: string) => ({ id, title }) as Manifest['briefings'][number]
const actor = (id: string, name: string, aliases?: string[]) =>
  ({ id, name, kind: 'person', ...(aliases && { aliases }) }) as Manifest['actors'][number]
const MANIFEST = {
  briefings: [
    briefing('2023-03-22-xi-leaves-moscow', 'Xi leaves Moscow; drone strike on Kyiv'),
    briefing('2024-05-16-putin-in-china', 'Putin arrives in China'),
  ],
  actors: [
    actor('vladimir-putin', 'Vladimir Putin', ['Путін']),
    actor('china', 'China'),
    actor('xi-jinping', 'Xi Jinping'),
  ],
}
const near = (path: string) => {
  const { events, briefings, actors, pages, words } = nearPath(path, MANIFEST)
  return { events, briefings: briefings.map(({ id }) => id), actors: actors.map(({ id }) => id), pages, words }
}

test('an event’s id leads to it, wherever it stands', () => {
  expect(near('/events/2023-03-22--xi-leaves-moscow/x2').events).toEqual(['2023-03-22--xi-leaves-moscow'])
})

test('a briefing is found by its id and by the words of its title', () => {
  expect(near('/2024-05-16-putin-in-china').briefings).toEqual(['2024-05-16-putin-in-china'])
  expect(near('/briefings/drone-strike-kyiv').briefings).toEqual(['2023-03-22-xi-leaves-moscow'])
})

test('actors are found in any spelling, and a percent-encoded path is read', () => {
  expect(near(`/${encodeURIComponent('путін')}`).actors).toEqual(['vladimir-putin'])
  expect(near('/people/Putin.html')).toMatchObject({ actors: ['vladimir-putin'], words: 'people' })
})

test('two letters are a name, and no beginning of one', () => {
  expect(near('/xi').actors).toEqual(['xi-jinping'])
  expect(near('/vl/ch').actors).toEqual([])
})

test('the part of the path that says most is searched for', () => {
  expect(near('/archive/2023/xi-leaves-moscow.html').words).toBe('xi leaves moscow')
})

test('a page is found in spite of a slip', () => {
  expect(near('/methods').pages).toEqual(['method'])
  expect(near('/Quality/').pages).toEqual(['quality'])
})

test('nothing is made up where nothing is near', () => {
  expect(near('/%E0%A4%A/zzzz')).toMatchObject({ events: [], briefings: [], actors: [], pages: [] })
  expect(near('/')).toEqual({ events: [], briefings: [], actors: [], pages: [], words: '' })
})
