import { correction, generate } from 'lean-qr/nano'
import { expect, test } from 'vitest'
import { qrCode, qrSvg } from './qr-code'

const LINK = 'https://example.org/e/2023-03-22--raid/x2?actor=russia~xi-jinping&time=2023-03-01..2023-04-01'

/** The modules that a path of runs covers: `M4 5h3v1h-3z` is three of the fifth row. */
function darkOf(path: string): ReadonlySet<string> {
  const runs = path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)
  return new Set(
    Array.from(runs).flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, i) => `${Number(x) + i} ${y}`),
    ),
  )
}

test('the path covers the dark modules of the code, and four light ones stand around it', () => {
  const { modules, path } = qrCode(LINK)!
  const code = generate(LINK, { minCorrectionLevel: correction.M })
  expect(modules).toBe(code.size + 8)
  const dark = darkOf(path)
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) expect(dark.has(`${x} ${y}`)).toBe(code.get(x - 4, y - 4))
  }
})

test('a longer link has less repair before it has none', () => {
  expect(qrCode(`${LINK}&${'q'.repeat(600)}`)!.modules).toBeLessThanOrEqual(97 + 8)
})

test('a link that a camera could not read has no code', () => {
  expect(qrCode(`${LINK}&${'q'.repeat(900)}`)).toBeUndefined()
  expect(qrCode('q'.repeat(5000))).toBeUndefined()
})

test('as a file it is dark on light, whatever the page', () => {
  const svg = qrSvg(qrCode(LINK)!)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="(\d+)" height="\1" viewBox="0 0 (\d+) \2">/)
  expect(svg).toContain('<path fill="#fff" d="M0 0h')
})
