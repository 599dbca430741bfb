/** Releases in a folder: made, kept by every compile, checked, and told apart from the newest. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DetailChunkSchema, ManifestSchema } from '../../model/app-files'
import { ChangesSchema } from '../../model/builds'
import { BriefingTextSchema } from '../../model/briefing-text'
import { DatasetSchema } from '../../model/dataset'
import { goldenSources, readTree } from '../fixtures'
import { formatProblems } from '../problems'
import { compileFolder } from '../run'
import { release } from './release'

let folder = ''
let data = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'releases-'))
  data = path.join(folder, 'data')
  out = path.join(folder, 'v1')
  for (const [file, content] of goldenSources('good-mentions')) write(path.join(data, file), content)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

async function compiled(): Promise<void> {
  const result = await compileFolder({ data, out })
  if (!result.ok) throw new Error(formatProblems(result.problems))
}

async function problems(): Promise<string> {
  const result = await compileFolder({ data, out })
  return result.ok ? '' : formatProblems(result.problems)
}

const released = (date: string) => release({ from: out, to: path.join(out, 'builds'), date })
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(out, name), 'utf8'))
const built = () => DatasetSchema.parse(read('events.json'))

const ANNOTATIONS = 'annotations/2023-03-20-talks-open.yaml'
/** Changes the title of the first event. */
function edit(): void {
  const file = path.join(data, ANNOTATIONS)
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/title: .*/, 'title: Another title')
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

describe('a release', () => {
  test('is the build, byte for byte, with its day; made twice it is the same', async () => {
    await compiled()
    expect(released('2026-11-03')).toMatchObject({ isNew: true })
    const { build, events } = built()
    expect(read('builds/index.json')).toEqual({ builds: [{ build, released: '2026-11-03', events: events.length }] })
    const after = readTree(out)
    expect(after.get(`builds/${build}.json`)).toBe(after.get('events.json'))
    expect(released('2026-12-24')).toMatchObject({ isNew: false, release: { released: '2026-11-03' } })
    expect(readTree(out)).toEqual(after)
  })

  test('survives every compile; what is derived of the newest is nothing', async () => {
    await compiled()
    released('2026-11-03')
    const before = readTree(out)
    await compiled()
    expect(readTree(out)).toEqual(before)
  })

  test('that is not the newest any more can be loaded, and tells what has changed', async () => {
    await compiled()
    released('2026-11-03')
    const old = built()
    edit()
    await compiled()
    const { build } = built()
    expect(build).not.toBe(old.build)
    const first = old.events.find(({ title }) => !built().events.some((event) => event.title === title))!
    const change = { part: 'title', before: [first.title], after: ['Another title'] }
    expect(ChangesSchema.parse(read(`builds/${old.build}/changes.json`))).toEqual({
      from: old.build,
      to: build,
      released: '2026-11-03',
      events: [{ id: first.id, title: 'Another title', kind: 'changed', parts: [change] }],
    })
    const manifest = ManifestSchema.parse(read(`builds/${old.build}/app/manifest.json`))
    expect(manifest).toMatchObject({
      build: old.build,
      frozen: { released: '2026-11-03', newest: build, changed: 1 },
    })
    const chunks = manifest.chunks.map((name) => DetailChunkSchema.parse(read(`builds/${old.build}/app/${name}`)))
    expect(chunks.flatMap(({ events }) => events)).toEqual(old.events)
  })

  test('quotes its briefings as it did', async () => {
    await compiled()
    released('2026-11-03')
    const old = built()
    edit()
    await compiled()
    for (const { id } of old.briefings) {
      const { excerpts, text } = BriefingTextSchema.parse(read(`builds/${old.build}/briefings/${id}.json`))
      const own = old.events.flatMap((event) => event.excerpts.filter(({ briefing }) => briefing === id))
      expect(excerpts).toHaveLength(own.length)
      const points = [...text]
      expect(excerpts.map(({ start, end }) => points.slice(start, end).join('')).sort()).toEqual(
        own.map(({ exact }) => exact).sort(),
      )
    }
  })

  test('needs a day, and not one before the last release', async () => {
    await compiled()
    expect(() => released('3 November')).toThrow('3 November is no day. Give it as YYYY-MM-DD')
    expect(() => released('2026-02-30')).toThrow('2026-02-30 is no day')
    released('2026-11-03')
    edit()
    await compiled()
    expect(() => released('2026-11-02')).toThrow(/The last release, [0-9a-f]{12}, is of 2026-11-03/)
  })
})

describe('a damaged release', () => {
  const damages: readonly (readonly [string, (file: string, text: string) => void, string])[] = [
    ['cut off', (file, text) => writeFileSync(file, text.slice(0, 100)), 'it does not pass the schema: '],
    [
      'of another form',
      (file, text) => writeFileSync(file, text.replace('"events"', '"things"')),
      'it does not pass the schema: ',
    ],
    [
      'of another build',
      (file, text) => writeFileSync(file, text.replace(/"build": "[^"]*"/, '"build": "0123456789ab"')),
      'it holds build 0123456789ab, not the one it is named by',
    ],
    ['gone', (file) => rmSync(file), 'the file of a release of 2026-11-03 is missing'],
  ]
  test.each(damages)('%s is told by its file, with the mend, and nothing is written', async (_, damage, message) => {
    await compiled()
    released('2026-11-03')
    const { build } = built()
    const file = path.join(out, `builds/${build}.json`)
    damage(file, readFileSync(file, 'utf8'))
    const before = readTree(out)
    const told = await problems()
    expect(told).toContain(`../v1/builds/${build}.json:1 ${message}`)
    expect(told).toContain(`git checkout -- ${file}`)
    expect(readTree(out)).toEqual(before)
  })

  test('a list of another form, a release listed twice, and a file that no list names', async () => {
    await compiled()
    released('2026-11-03')
    const { build, events } = built()
    const list = path.join(out, 'builds/index.json')
    write(list, '{"builds": {}}')
    expect(await problems()).toContain('builds/index.json:1 it is no list of releases: builds: ')
    const entry = { build, released: '2026-11-03', events: events.length }
    write(list, JSON.stringify({ builds: [entry, entry] }))
    expect(await problems()).toContain(`build ${build} is listed twice`)
    write(list, JSON.stringify({ builds: [{ ...entry, events: 99 }] }))
    expect(await problems()).toContain(`it holds ${events.length} events, and 99 were released`)
    write(list, JSON.stringify({ builds: [] }))
    expect(await problems()).toContain(`builds/${build}.json:1 no release is listed for it in index.json`)
  })
})
