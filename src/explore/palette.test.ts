import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PALETTE_SCHEMES, PALETTES } from './palette'

test.each(PALETTE_SCHEMES)('images have the colours of the page: %s', (scheme) => {
  const css = readFileSync(join(import.meta.dirname, '../ui/tokens.css'), 'utf8')
  const token = (name: string) => {
    const [, light, dark, one] = new RegExp(`--${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));`).exec(css) ?? []
    return one ?? (scheme === 'light' ? light : dark)
  }
  const { themes, ...plain } = PALETTES[scheme]
  for (const [name, color] of Object.entries(plain)) expect([name, color]).toEqual([name, token(name)])
  for (const [name, { fill, line }] of Object.entries(themes)) {
    expect([name, fill, line]).toEqual([name, token(`hue-${name}`), token(`hue-${name}-line`)])
  }
})
