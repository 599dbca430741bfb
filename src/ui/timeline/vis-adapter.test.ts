/**
 * The adapter reads five things that vis-timeline does not promise. Nothing is drawn outside a browser, so
 * its source is read: an update that moves one of them fails here, and the browser tests show what it does.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const TOP = join(import.meta.dirname, '../../..')
// The file that the adapter imports, as the package itself names it.
const file = fileURLToPath(import.meta.resolve('vis-timeline/esnext'))
const source = readFileSync(file, 'utf8')

test('the version is the one these were read in', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(TOP, path), 'utf8')) as Record<string, unknown>
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> }
  expect(read('node_modules/vis-timeline/package.json')['version']).toBe(dependencies['vis-timeline'])
})

describe('vis-timeline keeps', () => {
  /** The body of a class, up to the next one at the top level. */
  const bodyOf = (name: string) => new RegExp(`^class ${name} [\\s\\S]*?^}`, 'm').exec(source)?.[0] ?? ''

  test.each([
    ['its window, unrounded, in `range`', 'Timeline', /this\.range = new Range\(/],
    ['the window as `start` and `end`', 'Range', /this\.start = [\s\S]*this\.end = /],
    ['its item set in `itemSet`', 'Timeline', /this\.itemSet = new ItemSet\(/],
    ['groups by their id', 'ItemSet', /\.groups\[\w+\] = group/],
    ['the element of a group’s items in `dom.foreground`', 'Group', /this\.dom\.foreground = /],
    ['the panel above the lanes in `dom.top`', 'Core', /this\.dom\.top = document\.createElement\(/],
    ['the lanes’ names in `dom.leftContainer`', 'Core', /this\.dom\.leftContainer = document\.createElement\(/],
    ['the tracks in `dom.centerContainer`', 'Core', /this\.dom\.centerContainer = document\.createElement\(/],
    ['sizes in `props`', 'Core', /this\.props = \{/],
    ['the width of the tracks', 'Core', /props\.center\.width = /],
    ['the width of the lane names', 'Core', /props\.left\.width = /],
  ])('%s', (_, name, expected) => {
    // Compared so, a failure does not print the whole class.
    expect(expected.test(bodyOf(name))).toBe(true)
  })

  test('room for what the adapter puts into `dom.top`', () => {
    expect(/props\.top\.height = [^;]*dom\.top\.(?:client|offset)Height/.test(bodyOf('Core'))).toBe(true)
  })

  test('who moved the window, in `rangechanged`', () => {
    expect(/byUser: (?:true|options\.byUser)/.test(bodyOf('Range'))).toBe(true)
  })
})
