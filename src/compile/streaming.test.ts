/** How much of the records is read at once changes nothing, and neither does where they come from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile, compileTree } from './compile'
import { compileSound, goldenCases, goldenSources, readTree, sourceEvent, sourcesOf } from './fixtures'
import { lengthOf, openFolder } from './folder'
import { bytesOf } from './lines'
import { appFiles, publicFiles } from './output'
import { compileFolder } from './run'
import type { SourceFiles } from './sources'

const withRecords = goldenCases().filter((name) =>
  [...goldenSources(name).keys()].some((file) => file.endsWith('.ndjson')),
)

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'dateline-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: SourceFiles): string {
  const data = path.join(folder, 'data')
  for (const [name, content] of files) {
    const file = path.join(data, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return data
}

/** Records out of order, on days that many share, with neighbours in the order of time that stand far apart. */
function mixedRecords(count: number): SourceFiles {
  const records = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2022, 1, 24 + ((i * 37) % 100))).toISOString().slice(0, 10)
    const edtf = i % 50 === 0 ? `${day}/..` : day
    return sourceEvent(`${day}--record-${i}`, edtf, { title: `Пожар ${'🔥'.repeat(i % 5)} ${i}` })
  })
  return sourcesOf('', [], records)
}

describe.each(withRecords)('%s', (name) => {
  test.each([1, 7, 64])('in blocks of %i bytes', (blockBytes) => {
    expect(compile(goldenSources(name), { blockBytes })).toEqual(compile(goldenSources(name)))
  })
})

test('a folder gives, byte for byte, what the same files give in memory', async () => {
  const files = mixedRecords(700)
  const result = compileSound(files)
  const out = path.join(folder, 'out')
  expect(await compileFolder({ data: write(files), out })).toMatchObject({ ok: true })
  expect(readTree(out)).toEqual(
    new Map([...publicFiles(result), ['builds/index.json', '{\n  "builds": []\n}\n'], ...appFiles(result.dataset)]),
  )
})

test('the events come in the order of time, an open end at the briefing of a year later', () => {
  const { events } = compileSound(mixedRecords(700)).dataset
  expect(events).toHaveLength(700)
  const keys = events.map(({ id, date }) => `${date.edtf.slice(0, 10)} ${date.latest} ${id}`)
  expect(keys).toEqual(keys.toSorted())
  expect(events.filter(({ date }) => date.open).map(({ date }) => date.latest)).toEqual(
    Array.from({ length: 14 }, () => '2023-03-22'),
  )
})

test('of more problems than anybody reads at once the first are told, and the others counted', () => {
  const wrong = Array.from({ length: 1500 }, (_, i) =>
    sourceEvent(`2023--e${i}`, i % 2 ? '2023-13' : '2023', { themes: ['talk'] }),
  )
  const shapeless = Array.from({ length: 500 }, () => ({ id: 1, unknown: 2, other: 3 }))
  const result = compile(sourcesOf('', [], [...wrong, ...shapeless]))
  if (result.ok) throw new Error('the records have problems')
  expect(result.problems).toHaveLength(1000)
  expect(result.problems[0]).toMatchObject({
    file: 'records/list.ndjson',
    line: 1,
    hint: 'Did you mean talks? Otherwise add it to themes.yaml',
  })
  const perShapeless = compile(sourcesOf('', [], shapeless.slice(0, 1)))
  const each = perShapeless.ok ? 0 : perShapeless.problems.length
  expect(each).toBeGreaterThan(2)
  expect(result.more).toBe(1500 + 750 + 500 * each - 1000)
})

test.each([
  ['another record of the same length', sourceEvent('2022-02-24--second', '2022-02-24', { title: 'Other' })],
  ['the one before', sourceEvent('2022-02-24--before', '2022-02-24', { title: 'Event' })],
])('%s in the place of one that was read is refused by its line', (_, replaced) => {
  const record = (name: string) => sourceEvent(`2022-02-24--${name}`, '2022-02-24', { title: 'Event' })
  const before = sourcesOf('', [], [record('before'), record('afterw')])
  const data = write(before)
  const { tree, close } = openFolder(data)
  const compiled = compileTree(tree)
  if (!compiled.ok) throw new Error('the records are sound')
  expect([...compiled.events()]).toHaveLength(2)
  const after = sourcesOf('', [], [record('before'), replaced]).get('records/list.ndjson')!
  expect(after).toHaveLength(before.get('records/list.ndjson')!.length)
  writeFileSync(path.join(data, 'records/list.ndjson'), after)
  expect(() => [...compiled.events()]).toThrow(
    'records/list.ndjson:2 was changed while it was compiled; compile it again',
  )
  close()
})

describe('the length of a file of records', () => {
  test.each(['', 'abc\n', 'é港🇺🇦\n港', '🇺🇦'.repeat(9), '\ufeffx'])('is that of %j as a string', (text) => {
    for (const blockBytes of [4, 5, 6, 7, 64]) expect(lengthOf(bytesOf(text), blockBytes)).toBe(text.length)
  })

  test.each([
    [0xff],
    [0x61, 0xc3],
    [0xf0, 0x9f, 0x94],
    [0xc3, 0x28, 0x61, 0x61, 0x61],
    [0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
  ])('is none where %j … is not UTF-8', (...bytes) => {
    const data = write(sourcesOf('', []))
    writeFileSync(path.join(data, 'records/list.ndjson'), Uint8Array.from(bytes))
    const { problems, close } = openFolder(data)
    close()
    expect(problems.kept).toMatchObject([{ file: 'records/list.ndjson', message: 'the file is not UTF-8' }])
    const source = {
      size: bytes.length,
      read: (into: Uint8Array, from: number) => Buffer.from(bytes).copy(into, 0, from, from + into.length),
    }
    for (const blockBytes of [4, 5]) expect(() => lengthOf(source, blockBytes)).toThrow(TypeError)
  })
})
