import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { leanVis } from './lean-vis'

const read = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8')
const source = read('vis-timeline/esnext')
const lean = leanVis(source)

test('half of the widget goes, and what stays can be read', () => {
  expect(lean.length).toBeLessThan(source.length * 0.6)
  expect(() => parseAst(lean)).not.toThrow()
})

test.each(['yAxisLeft', 'levenshtein', 'vis-color-picker', 'dddd, MMMM', 'vis-time-axis'])('%s is gone', (word) => {
  // Compared so, a failure does not print the whole module.
  expect([source.includes(word), lean.includes(word)]).toEqual([true, false])
})

test.each(['Timeline', 'Core', 'Range', 'ItemSet', 'Group', 'RangeItem'])('%s stays', (name) => {
  expect(new RegExp(`^class ${name} `, 'm').test(lean)).toBe(true)
})

test('every helper that is named exists', () => {
  const named = [...lean.matchAll(/^ {2}(\w+): util\.\1,$/gm)].map(([, name = '']) => name)
  const helpers = read('vis-util/esnext')
  expect(named.length).toBeGreaterThan(10)
  expect(
    named.filter((name) => !new RegExp(`\\b${name}\\b`).test(helpers.slice(helpers.lastIndexOf('export {')))),
  ).toEqual([])
})

test('an update that moves a part stops the build', () => {
  expect(() => leanVis(source.replace('class Popup ', 'class Tooltip '))).toThrow('vis-timeline has no Popup')
  expect(() => leanVis(source.replace('  ...util,\n', '  ...helpers,\n'))).toThrow('helpers elsewhere')
})

test('a part that is asked for all the same says so', () => {
  const popup = /class Popup \{[^\n]*/.exec(lean)?.[0] ?? ''
  const make = new Function(`${popup}; return new Popup()`) as () => unknown
  expect(make).toThrow('Popup of vis-timeline is not in this build')
})
