import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const registered = [...css.matchAll(/@property (--[\w-]+)/g)].map((match) => match[1]!)
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))

test('colours that a canvas reads are registered: it would get the pair of both schemes otherwise', () => {
  const read = sources.flatMap((code) => [...code.matchAll(/color\('(--[\w-]+)'\)/g)].map((match) => match[1]!))
  expect(read.length).toBeGreaterThan(0)
  expect(read.filter((name) => !registered.includes(name))).toEqual([])
})

test('no element sets a registered name to something that is no colour', () => {
  const set = sources.flatMap((code) => [
    ...[...code.matchAll(/setProperty\('(--[\w-]+)'/g)].map((match) => match[1]!),
    ...[...code.matchAll(/'(--[\w-]+)': /g)].map((match) => match[1]!),
  ])
  expect(set.filter((name) => registered.includes(name))).toEqual([])
})
