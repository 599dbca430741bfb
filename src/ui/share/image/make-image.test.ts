import { expect, test, vi } from 'vitest'
import { NAMES } from '../../../explore/fixtures'
import type { ShareProps } from '../share-props'
import { measured, numbered, subjectOf, THEMES } from './fixtures'
import { makeImage } from './make-image'

// What the browser would load them with.
vi.mock('./image-fonts', () => ({
  imageFonts: () => Promise.resolve({ style: "@font-face{font-family:'Source Sans 3'}", measure: measured }),
}))

/** What the dialog gives for a drawing; `asked` are the rows it was asked for, each time. */
function shared(drawing?: string) {
  const subject = subjectOf(drawing === undefined ? {} : { drawing })
  const { state, briefings } = subject
  const asked: (readonly number[])[] = []
  const props = {
    ...subject,
    filter: state.filter,
    manifest: { briefings, themes: THEMES, build: '0a1b2c3d4e5f' },
    lookups: { names: NAMES },
    words: '',
    sentence: '',
    shortHrefOf: () => 'https://example.org/',
    eventsOf: (rows: readonly number[]) => {
      asked.push(rows)
      return Promise.resolve(rows.map(numbered))
    },
  } as unknown as ShareProps
  return { props, asked }
}

test('the events of a view are asked for together, and named', async () => {
  const { props, asked } = shared()
  const { svg } = (await makeImage(props))('light')
  expect(asked.map((rows) => rows.toSorted())).toEqual([[0, 1, 2, 3, 4, 5]])
  for (const row of asked[0]!) expect(svg).toContain(`>Event ${row}</text>`)
})

test('where labels leave no room for all, no event is asked for twice, nor one after the other', async () => {
  const { props, asked } = shared(Array.from({ length: 60 }, () => '2023-03-22 | russia | strikes').join('\n'))
  await makeImage(props)
  expect(new Set(asked.flat()).size).toBe(asked.flat().length)
  expect(asked.length).toBeLessThan(asked.flat().length / 3)
})

test('of both schemes there is an image at once: the same but for its colours', async () => {
  const { props, asked } = shared()
  const imageIn = await makeImage(props)
  const rounds = asked.length
  const [light, dark] = [imageIn('light'), imageIn('dark')]
  expect(asked).toHaveLength(rounds)
  expect(dark.svg).not.toBe(light.svg)
  expect(colourless(dark.svg)).toBe(colourless(light.svg))
  expect(imageIn('light').svg).toBe(light.svg)
})

function colourless(svg: string): string {
  return svg.replaceAll(/#[0-9a-f]{6}|-opacity="[^"]+"/g, '')
}

test('the rules of the faces are in it as they are written', async () => {
  const { props } = shared()
  expect((await makeImage(props))('light').svg).toContain("<style>@font-face{font-family:'Source Sans 3'}</style>")
})
