/** `CITATION.cff` says of the program what its other files say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const TOP = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(TOP, file), 'utf8')
const cff = parse(read('CITATION.cff')) as Record<string, unknown>

/** What version 1.2.0 of the format has; it allows no other key. */
const KEYS =
  'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version'.split(
    ' ',
  )

test('agrees with package.json and the licence', () => {
  const { version, license, description } = JSON.parse(read('package.json')) as Record<string, string>
  expect(cff).toMatchObject({ title: 'Dateline', type: 'software', version, license, abstract: description })
  const [author] = cff['authors'] as readonly { readonly name: string }[]
  expect(read('LICENSE')).toContain(`Copyright (c) 2026 ${author!.name}`)
})

test('has every key that the format asks for, and none that it does not know', () => {
  expect(Object.keys(cff).filter((key) => !KEYS.includes(key))).toEqual([])
  expect(cff).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), authors: [expect.anything()] })
})
