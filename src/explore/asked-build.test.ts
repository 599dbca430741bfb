import { expect, test } from 'vitest'
import { askedBuild, withoutBuild } from './asked-build'
import { readUrl, writeUrl } from './url'

const at = (path: string) => readUrl({ path, search: '?actor=russia&build=0a1b2c3d4e5f', hash: '' }, '/').state

test('a link asks for a build, and may cease to', () => {
  expect(askedBuild(at('/'))).toBe('0a1b2c3d4e5f')
  expect(writeUrl(withoutBuild(at('/e/2023--raid')), '/')).toBe('/e/2023--raid?actor=russia')
  expect(askedBuild(withoutBuild(at('/')))).toBeUndefined()
})

test('pages that are about the newest data show that, and keep the build for the way back', () => {
  expect(askedBuild(at('/disputes'))).toBe('0a1b2c3d4e5f')
  expect(askedBuild(at('/b/2023-talks'))).toBe('0a1b2c3d4e5f')
  expect(askedBuild(at('/quality'))).toBeUndefined()
  expect(askedBuild(at('/no-such/page'))).toBeUndefined()
  expect(writeUrl(at('/quality'), '/')).toBe('/quality?actor=russia&build=0a1b2c3d4e5f')
})
