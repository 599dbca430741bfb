import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { HUES, INK } from './palette'

const css = readFileSync(path.join(import.meta.dirname, '../../../ui/tokens.css'), 'utf8')

/** The light one of a pair. */
function token(name: string): string | undefined {
  return new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(css)?.[1]
}

test('cards have the colours of the page', () => {
  const names = { paper: 'paper', ink: 'ink', ink2: 'ink-2', ink3: 'ink-3', line2: 'line-2', mark: 'mark' }
  expect(Object.fromEntries(Object.entries(names).map(([key, name]) => [key, token(name)]))).toEqual(INK)
  for (const [name, { fill, line }] of Object.entries(HUES)) {
    expect([token(`hue-${name}`), token(`hue-${name}-line`)]).toEqual([fill, line])
  }
})
