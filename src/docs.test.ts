/** The READMEs name only what exists: a path that moved or a script that was renamed fails here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const TOP = join(import.meta.dirname, '..')
const READMES = ['README.md', 'src/README.md', 'data/README.md', 'e2e/bench/README.md'].filter((file) =>
  existsSync(join(TOP, file)),
)
const EXTENSION = /\.(?:[cm]?[jt]sx?|json|jsonc|ya?ml|md|txt|csv|ndjson|html|css|svg|png|ico|cff)$/

const { scripts } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
/** First path segments that appear only once something was built or installed. */
const ignored = readFileSync(join(TOP, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))

describe.each(READMES)('%s', (readme) => {
  const text = readFileSync(join(TOP, readme), 'utf8')
  test('names files and folders that exist', () => {
    expect(pathsIn(text).filter((path) => !isFound(path, dirname(readme)))).toEqual([])
  })
  test('names npm scripts that exist', () => {
    expect(scriptsIn(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

test('what counts as a path and what as a script', () => {
  const text = [
    'See `src/gone.ts`, `gone/`, [there](data/gone.md#part) and [here](https://example.org/a.md).',
    'Not `a.b`, `x / y`, `/dataset/v1/`, `actor=ua`, nor `npm run` itself.',
    'A pattern: `data/briefings/<id>.txt`, `data/*.yaml`.',
    '```sh\nnpm start\nnpm run gone -- --grep x\nnpm ci\n```',
  ].join('\n')
  expect(pathsIn(text)).toEqual(['src/gone.ts', 'gone/', 'data/briefings/', 'data/', 'data/gone.md'])
  expect(scriptsIn(text)).toEqual(['start', 'gone'])
  expect(isFound('src/layers.test.ts', '.')).toBe(true)
  expect(isFound('layers.test.ts', 'data')).toBe(true)
  expect(isFound('model/', 'src')).toBe(true)
  expect(isFound('dist/assets/', '.')).toBe(true)
  expect(isFound('src/gone.ts', '.')).toBe(false)
})

/** Paths in backticks, up to the first placeholder, and the targets of relative links. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```/gms, '')
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => /^[\w.@<>*{},-][\w./@<>*{},-]*$/.test(code) && (code.endsWith('/') || EXTENSION.test(code)))
    .map((code) => (/[<*{]/.test(code) ? code.slice(0, code.search(/[^/]*[<*{]/)) : code))
  const linked = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => !/^[a-z]+:/.test(target))
  return [...quoted, ...linked].filter(Boolean)
}

function scriptsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short!)
}

/** Seen from the top, from the README's own folder, or, for a bare file name, anywhere. */
function isFound(path: string, folder: string): boolean {
  if (ignored.some((prefix) => path.startsWith(prefix))) return true
  if ([TOP, join(TOP, folder)].some((base) => existsSync(join(base, path)))) return true
  return !path.includes('/') && fileNames().has(path)
}

let names: Set<string> | undefined
function fileNames(): Set<string> {
  names ??= new Set(
    ['.ci', 'data', 'e2e', 'public', 'src']
      .filter((folder) => existsSync(join(TOP, folder)))
      .flatMap((folder) => readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' }))
      .map((path) => path.split(/[\\/]/).at(-1)!),
  )
  return names
}
