import { expect, test } from 'vitest'
import { frozenChoice } from './frozen-choice'

const FIRST = { build: 'aaaaaaaaaaaa', released: '2026-10-01' }
const LAST = { build: 'bbbbbbbbbbbb', released: '2026-11-03' }

test('the build on screen is frozen where it was released', () => {
  expect(frozenChoice([FIRST, LAST], FIRST.build)).toEqual({
    build: FIRST.build,
    words: 'Build aaaaaaaaaaaa, as released on 1 October 2026.',
  })
})

test('otherwise the last release is, and it is said that changes are missing', () => {
  const { build, words } = frozenChoice([FIRST, LAST], 'cccccccccccc')
  expect(build).toBe(LAST.build)
  expect(words).toContain('3 November 2026. What has changed since is not in it.')
})

test.each([[[]], ['loading'], ['failed']] as const)(
  'of releases %j none can be frozen, and why is said',
  (releases) => {
    const { build, words } = frozenChoice(releases, 'cccccccccccc')
    expect(build).toBeUndefined()
    expect(words).not.toBe('')
  },
)
