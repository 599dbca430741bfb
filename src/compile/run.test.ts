import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { goldenSources, readTree } from './fixtures'
import { compileData, compileFolder } from './run'

let folder = ''
let data = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-'))
  data = path.join(folder, 'data')
  out = path.join(folder, 'public/dataset/v1')
  mkdirSync(path.dirname(out), { recursive: true })
  writeCase('good-mentions')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function writeCase(name: string): void {
  rmSync(data, { recursive: true, force: true })
  for (const [file, content] of goldenSources(name)) write(file, content)
}

function write(name: string, content: string | Uint8Array): void {
  const file = path.join(data, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

describe('compileFolder', () => {
  test('writes what compileData gives, and nothing beside it', async () => {
    const result = await compileFolder({ data, out })
    if (!result.ok) throw new Error('the case is sound')
    expect(readTree(out)).toEqual(new Map(result.files))
    expect(readdirSync(path.dirname(out))).toEqual(['v1'])
  })

  test('takes away what is no longer made', async () => {
    await compileFolder({ data, out })
    const before = [...readTree(out).keys()]
    writeCase('good-minimal')
    const result = await compileFolder({ data, out })
    const after = [...readTree(out).keys()]
    expect(before.filter((file) => !after.includes(file))).not.toEqual([])
    expect(after.sort()).toEqual(result.ok ? [...result.files.keys()].sort() : 'no result')
  })

  test('leaves the last good output when the data has problems', async () => {
    await compileFolder({ data, out })
    const before = readTree(out)
    writeCase('several-at-once')
    expect(await compileFolder({ data, out })).toMatchObject({ ok: false })
    expect(readTree(out)).toEqual(before)
    expect(readdirSync(path.dirname(out))).toEqual(['v1'])
  })

  test('leaves nothing behind when it cannot write', async () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, 'not a folder')
    await expect(compileFolder({ data, out: path.join(file, 'v1') })).rejects.toThrow('ENOTDIR')
    expect(readdirSync(folder).sort()).toEqual(['data', 'file', 'public'])
  })
})

describe('compileData', () => {
  test('says how much there is and which sentences are left', () => {
    const result = compileData(data)
    expect(result.ok && result.summary).toMatch(
      /^2 events from 2 briefings, 4 excerpts verified, build [0-9a-f]{12}\n4 sentences neither quoted, commentary nor excluded\n {2}briefings\/2023-03-20-talks-open\.txt:1 Talks open in Port Alder\n/,
    )
  })

  test('names the concerns that nobody has explained', () => {
    const unexplained = () => {
      const result = compileData(data)
      return result.ok ? result.summary.split('\n').filter((line) => /concern|one-briefing/.test(line)) : []
    }
    const before = unexplained()
    expect(before[1]).toBe('  events-from-one-briefing: 1, Events that only one briefing tells of')
    write('quality.yaml', 'notes: [{ figure: events-from-one-briefing, note: Others tell of other days. }]')
    const left = Number(before[0]?.split(' ')[0]) - 1
    expect(unexplained()).toEqual([`${left} concerns that quality.yaml does not explain`])
  })

  test('reads nothing but sources', () => {
    const before = compileData(data)
    write('README.md', 'How to write data')
    write('.notes.txt', 'hidden')
    write('actors.yaml~', 'an editor’s copy')
    expect(compileData(data)).toEqual(before)
  })

  test('keeps a text byte for byte, with its mark of order and its line ends', () => {
    writeCase('good-minimal')
    const file = 'briefings/2023-03-22-bridge-closed.txt'
    const before = goldenSources('good-minimal').get(file)!
    write(file, `\ufeff${before}`)
    expect(compileData(data)).toMatchObject({ ok: false, problems: [{ path: 'sha256' }] })
    write(file, before.replaceAll('\n', '\r\n'))
    expect(compileData(data)).toMatchObject({ ok: false, problems: [{ path: 'sha256' }] })
    write(file, before)
    expect(compileData(data)).toMatchObject({ ok: true })
  })

  test('names every file that is not UTF-8', () => {
    write('briefings/2023-03-22-bridge-closed.txt', Uint8Array.of(0x50, 0xe9))
    write('actors.yaml', Uint8Array.of(0xff))
    const problem = { line: 1, message: 'the file is not UTF-8', hint: 'Save it as UTF-8 without changing its words' }
    expect(compileData(data)).toEqual({
      ok: false,
      problems: [
        { ...problem, file: 'actors.yaml' },
        { ...problem, file: 'briefings/2023-03-22-bridge-closed.txt' },
      ],
    })
  })

  test('of a folder that is not there misses its files', () => {
    const result = compileData(path.join(folder, 'none'))
    expect(!result.ok && result.problems.map(({ file }) => file)).toEqual(['actors.yaml', 'places.yaml', 'themes.yaml'])
  })
})

describe('the command', { timeout: 60_000 }, () => {
  const run = (...args: string[]) => {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const script = path.join(import.meta.dirname, 'main.ts')
    return spawnSync(process.execPath, ['--import', tsx, script, ...args], { cwd: folder, encoding: 'utf8' })
  }

  test('--check names what is stale, writes nothing, and is content with what is fresh', async () => {
    await compileFolder({ data, out })
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(path.join(out, 'events.csv'), 'id\n')
    writeFileSync(path.join(out, 'briefings/old.json'), '{}\n')
    rmSync(path.join(out, 'events.json'))
    const before = readTree(out)
    const { status, stderr } = run('--check')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([
      'public/dataset/v1/events.json is not what data/ gives',
      'public/dataset/v1/events.csv is not what data/ gives',
      'public/dataset/v1/briefings/old.json is not made from data/',
      'Run “npm run data” and commit what it writes.',
    ])
    expect(readTree(out)).toEqual(before)
  })

  test('--partly lists the sentences quoted only in part, what is left in brackets', () => {
    writeCase('good-minimal')
    const annotations = 'annotations/2023-03-20-talks-open.yaml'
    const whole = goldenSources('good-minimal').get(annotations)!
    write(annotations, whole.replace('Minister Orel arrived in Port Alder on', 'arrived in Port Alder on'))
    const line = '  briefings/2023-03-20-talks-open.txt:3 [Minister Orel] arrived in Port Alder on Monday.\n'
    expect(run('--partly').stdout.endsWith(`1 sentence quoted only in part\n${line}`)).toBe(true)
    expect(run().stdout).toMatch(/1 sentence quoted only in part\n$/)
  })

  test('--data compiles another folder beside ours, or prints all its problems', () => {
    writeFileSync(path.join(folder, 'public/icon.svg'), '<svg/>')
    const { status, stdout } = run('--data', 'data')
    expect(status).toBe(0)
    const site = /^public: (.+)$/.exec(stdout.trimEnd().split('\n').at(-1)!)![1]!
    expect([...readTree(site).keys()]).toEqual(expect.arrayContaining(['icon.svg', 'dataset/v1/events.json']))
    expect(readdirSync(path.dirname(out))).toEqual([])
    writeCase('enum-wrong')
    const wrong = run('--data', 'data')
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toMatch(/^data\/annotations\/2023-03-20-talks-open\.yaml:7 2023-03-20--orel-arrives, actors/)
    expect(wrong.stderr).toMatch(/\n\n2 problems; nothing was written, the last good output stays\.\n$/)
    expect(readTree(site).has('dataset/v1/events.json')).toBe(true)
  })
})
