/** The examples of the page about the data, run as they stand against the shipped files, where their tool is here. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataExamples } from '../explore/data-examples'
import type { Dataset } from '../model/dataset'
import { CSV_FIELDS } from './csv-fields'

const PUBLISHED = path.join(import.meta.dirname, '../../public/dataset/v1')
const dataset = JSON.parse(readFileSync(path.join(PUBLISHED, 'events.json'), 'utf8')) as Dataset

let server: Server
let folder = ''
let address = ''
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'examples-'))
  server = createServer((request, response) => {
    response.end(readFileSync(path.join(PUBLISHED, path.basename(request.url!))))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dataset/v1/`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const codeOf = (id: string) => dataExamples(address).find((example) => example.id === id)!.code

async function run(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env: { ...process.env, no_proxy: '*' } })
  return stdout
}

function isHere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('an example runs as it stands', () => {
  test.runIf(isHere('curl'))('curl', async () => {
    await run('sh', '-c', codeOf('curl'))
    expect(readFileSync(path.join(folder, 'events.csv'))).toEqual(readFileSync(path.join(PUBLISHED, 'events.csv')))
  })

  test.runIf(isHere('python3'))('Python', async () => {
    const lines = (await run('python3', '-X', 'utf8', '-c', codeOf('python'))).trimEnd().split('\n')
    const disputed = dataset.events.filter(({ status }) => status === 'disputed')
    const told = disputed.flatMap(({ date, title, excerpts }) => [
      `${date.edtf} ${title}`,
      ...excerpts.map(({ exact }) => `    ${exact}`),
    ])
    expect(disputed.length).toBeGreaterThan(0)
    expect(lines).toEqual(told)
  })

  test('JavaScript', async () => {
    const lines = (await run(process.execPath, '--input-type=module', '-e', codeOf('javascript'))).trimEnd().split('\n')
    const spoken = dataset.events.flatMap(({ claims }) => claims).filter(({ speaker }) => speaker !== undefined)
    expect(lines.reduce((sum, line) => sum + Number.parseInt(line, 10), 0)).toBe(spoken.length)
    expect(lines.filter((line) => line.includes('undefined'))).toEqual([])
  })

  test.each(['pandas', 'r', 'duckdb'])('%s names columns and keys that there are', (id) => {
    const code = codeOf(id)
    const columns = [...code.matchAll(/events(?:\["|\$)(\w+)/g), ...code.matchAll(/SELECT (status)/g)].map(
      ([, name]) => name,
    )
    expect(columns.length).toBeGreaterThan(0)
    expect(CSV_FIELDS.map(({ name }) => name)).toEqual(expect.arrayContaining(columns))
    const keys = [...code.matchAll(/\bq\.(\w+)/g)].map(([, name]) => name!)
    const quantities = dataset.events.flatMap(({ claims }) => claims.flatMap(({ quantities = [] }) => quantities))
    const known = new Set(quantities.flatMap((quantity) => Object.keys(quantity)))
    expect(keys.filter((key) => !known.has(key))).toEqual([])
  })
})
