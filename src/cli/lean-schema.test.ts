import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { leanSchema } from './lean-schema'

const read = (file: string) => readFileSync(join(import.meta.dirname, '../model', file), 'utf8')

test.each(['dataset.ts', 'quality.ts'])('%s keeps its checks and loses its descriptions', (file) => {
  const source = read(file)
  const lean = leanSchema(source)
  expect([source.includes('about('), lean.includes('about(')]).toEqual([true, false])
  const checks = (text: string) => [...text.matchAll(/z\.(?!describe)\w+/g)].map(([check]) => check)
  expect(checks(lean)).toEqual(checks(source))
  expect(() => parseAst(lean, { lang: 'ts' })).not.toThrow()
})

test('a description that would stay stops the build', () => {
  expect(() => leanSchema('const id = z.string().check(about(WORDS))')).toThrow('about(WORDS)')
})
