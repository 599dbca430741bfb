/** The layer table of `src/README.md`, as a test; and proof that the TypeScript projects hold to it. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseSync } from 'vite'

const TOP = join(import.meta.dirname, '..')

interface Layer {
  readonly name: string
  readonly runsIn: string
  readonly mayImport: readonly string[]
}

interface SourceFile {
  /** Below `src/`, with `/`. */
  readonly path: string
  /** As written, types included. */
  readonly imports: readonly string[]
  readonly exports: readonly string[]
}

const layers = readLayerTable(readFileSync(join(TOP, 'src/README.md'), 'utf8'))
const sources = scriptsBelow('src').map((path) => path.slice('src/'.length))
const files = sources.filter((path) => !/\.test\.tsx?$/.test(path)).map(readSource)

describe('the layer table', () => {
  test('names every folder of src, once', () => {
    const found = new Set(files.map(({ path }) => layerOf(path)))
    expect([...found].filter((name) => !layers.some((layer) => layer.name === name))).toEqual([])
    expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length)
  })

  test('only points down, so that no two layers can come to need each other', () => {
    const faults = layers.flatMap(({ name, mayImport }, row) => {
      const below = layers.slice(row + 1).map((layer) => layer.name)
      return mayImport.filter((other) => !below.includes(other)).map((other) => `${name} → ${other}`)
    })
    expect(faults).toEqual([])
  })
})

describe('imports and exports', () => {
  test('keep to the table and the three rules below it', () => {
    expect(files.flatMap(faultsOf)).toEqual([])
  })

  test.each([
    ['model/time.ts', "import { x } from '../explore/url'"],
    ['model/time.ts', "export * from '../explore/url'"],
    ['explore/url.ts', "import type { Props } from '../ui/App'"],
    ['explore/url.ts', "type Props = import('../ui/App').Props"],
    ['compile/main.ts', "const { App } = await import('../ui/App')"],
    ['ui/App.tsx', "import config from '../../vite.config'"],
    ['ui/App.tsx', "import '../test-helpers'"],
    ['model/time.ts', "import { readFile } from 'node:fs/promises'"],
    ['model/time.ts', "import fs from 'fs'"],
    ['state/settings.ts', "import path from 'node:path'"],
    ['explore/url.ts', "import { useMemo } from 'react'"],
    ['compile/main.ts', "import { createRoot } from 'react-dom/client'"],
    ['ui/facets/FacetPanel.tsx', "import { useSettings } from '../../state/settings'"],
    ['ui/timeline/Timeline.tsx', "import { Timeline } from 'vis-timeline/esnext'"],
    ['ui/timeline/vis-items.ts', "import type { DataItem } from 'vis-timeline'"],
    ['ui/timeline/index.ts', 'export const a = 1'],
    ['ui/App.tsx', 'export default function App() {}'],
    ['ui/App.tsx', 'const App = 1\nexport { App as default }'],
  ])('%s must not hold: %s', (path, code) => {
    expect(faultsOf(parseSource(path, code))).toHaveLength(1)
  })

  test.each([
    ['main.tsx', "import './index.css'\nimport { busy } from './state/idle'\nimport { App } from './ui/App'"],
    ['ui/App.tsx', "import { useViewState } from '../state/useViewState'"],
    ['ui/reader/ReaderPane.tsx', "import { settings } from '../../state/settings'"],
    ['ui/timeline/vis-adapter.ts', "import { DataSet } from 'vis-data/esnext'"],
    ['compile/main.ts', "import path from 'node:path'\n// import '../ui/App'\nconst text = \"from '../ui/App'\""],
  ])('%s may hold: %s', (path, code) => {
    expect(faultsOf(parseSource(path, code))).toEqual([])
  })
})

describe('TypeScript projects', () => {
  const project = (name: string) => `.ci/tsconfig/${name}.json`
  const projects = readdirSync(join(TOP, '.ci/tsconfig')).map((file) => file.replace('.json', ''))
  let folder: string

  beforeAll(() => {
    mkdirSync(join(TOP, '.cache'), { recursive: true })
    folder = mkdtempSync(join(TOP, '.cache/planted-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('`tsc -b` reaches them all', () => {
    const { 1: references = '' } =
      /"references": \[(.*?)\]/s.exec(readFileSync(join(TOP, 'tsconfig.json'), 'utf8')) ?? []
    const paths = [...references.matchAll(/"path": "(.*?)"/g)].map((match) => match[1])
    expect(paths.sort()).toEqual(projects.map(project).sort())
  })

  test('every file is in just one', async () => {
    const listed = await Promise.all(
      projects.map(async (name) => {
        const config = JSON.parse((await tsc('--showConfig', '-p', project(name))).output) as { files?: string[] }
        return (config.files ?? []).map((file) =>
          relative(TOP, resolve(TOP, '.ci/tsconfig', file)).replaceAll('\\', '/'),
        )
      }),
    )
    const expected = [...sources.map((path) => `src/${path}`), ...scriptsBelow('e2e'), 'vite.config.ts']
    expect(listed.flat().sort()).toEqual(expected.sort())
  })

  const ERRORS = {
    dom: 'export const title = document.title',
    node: "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x', 'utf8') + process.pid",
    vite: 'export const base = import.meta.env.BASE_URL',
    any: 'export const same = (x) => x',
    absent: 'export const first: number = [1, 2][0]',
    optional: 'export const range: { start?: number } = { start: undefined }',
    enum: 'export enum Kind { A }',
    none: 'export const sum = [1, 2].reduce((a, b) => a + b, 0)',
  } as const
  const ALWAYS = ['any', 'absent', 'optional', 'enum']

  test.each([
    ['pure', ['dom', 'node', 'vite']],
    ['node', ['dom', 'vite']],
    ['browser', ['node']],
    ['tests', []],
  ])('%s rejects %j', async (name, rejected) => {
    for (const [error, code] of Object.entries(ERRORS)) writeFileSync(join(folder, `${error}.ts`), `${code}\n`)
    const config = {
      extends: `../../${project(name)}`,
      compilerOptions: { composite: false, emitDeclarationOnly: false, noEmit: true },
      references: [],
      include: [],
      files: Object.keys(ERRORS).map((error) => `${error}.ts`),
    }
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(config))
    const { failed, output } = await tsc('-p', join(folder, `${name}.json`), '--pretty', 'false')
    expect(failed).toBe(true)
    const faulty = new Set([...output.matchAll(/(\w+)\.ts\(\d+,\d+\): error/g)].map((match) => match[1]))
    expect([...faulty].sort()).toEqual([...ALWAYS, ...rejected].sort())
  })
})

/** What is wrong with a file's imports and exports, in words. */
function faultsOf({ path, imports, exports }: SourceFile): string[] {
  const layer = layers.find(({ name }) => name === layerOf(path))
  const allowed = [layerOf(path), ...(layer?.mayImport ?? [])]
  const mayUseState = /^main\.tsx$|^state\/|^ui\/App\.tsx$|^ui\/(.*\/)?\w+Pane\.tsx$/.test(path)
  const faults: string[] = []
  for (const name of imports) {
    const target = posix.join(posix.dirname(path), name)
    if (!name.startsWith('.')) {
      if (isForbidden(name, layer)) faults.push(`${path} imports ${name}, which does not run there`)
      else if (name.startsWith('vis-') && path !== 'ui/timeline/vis-adapter.ts') {
        faults.push(`${path} imports ${name}; only ui/timeline/vis-adapter.ts may`)
      }
    } else if (!allowed.includes(layerOf(target)) && !/^[\w-]+\.css$/.test(target)) {
      faults.push(`${path} imports ${target}; ${layerOf(path)} may import ${allowed.slice(1).join(', ') || 'nothing'}`)
    } else if (layerOf(target) === 'state' && !mayUseState) {
      faults.push(`${path} imports ${target}; only ui/App.tsx and ui/**/*Pane.tsx may, others get props`)
    }
  }
  if (/(^|\/)index\.tsx?$/.test(path)) faults.push(`${path} is a barrel; import from the file itself`)
  if (exports.includes('default')) faults.push(`${path} has a default export; give it a name`)
  return faults
}

function isForbidden(name: string, layer: Layer | undefined): boolean {
  const isNode = name.startsWith('node:') || builtinModules.includes(name)
  const isBrowser = /^(?:react|react-dom|lucide-react|@tanstack\/react-[\w-]+|vis-timeline|vis-data)(?:\/|$)/.test(name)
  return (isNode && layer?.runsIn !== 'Node') || (isBrowser && layer?.runsIn !== 'browser')
}

/** `ui/App.tsx` → `ui`; a file right below `src/` is a layer of its own: `main.tsx`. */
function layerOf(path: string): string {
  return path.split('/', 1)[0]!
}

/** Rows `| `name` | runs in | `layer` `layer` | … |` under the heading "Layers". */
function readLayerTable(markdown: string): Layer[] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith('Layers')) ?? ''
  return [...section.matchAll(/^\| *`([^`]+)` *\|([^|]*)\|([^|]*)\|/gm)].map(
    ([, name = '', runsIn = '', cell = '']) => ({
      name,
      runsIn: runsIn.trim(),
      mayImport: [...cell.matchAll(/`([^`]+)`/g)].map(([, other = '']) => other),
    }),
  )
}

function readSource(path: string): SourceFile {
  return parseSource(path, readFileSync(join(TOP, 'src', path), 'utf8'))
}

function parseSource(path: string, code: string): SourceFile {
  const { module, errors } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const exported = module.staticExports.flatMap(({ entries }) => entries)
  return {
    path,
    imports: [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...new Set(exported.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
      // import('…') of a value or a type
      ...[...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, name = '']) => name),
    ],
    exports: exported.map(({ exportName }) => (exportName.kind === 'Default' ? 'default' : (exportName.name ?? '*'))),
  }
}

/** Our TypeScript files below a folder, with `/`: below `e2e/bench` others may be installed, to be measured. */
function scriptsBelow(folder: string): string[] {
  return readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .sort()
}

function tsc(...args: string[]): Promise<{ failed: boolean; output: string }> {
  const bin = join(TOP, 'node_modules/typescript/bin/tsc')
  return new Promise((done) => {
    execFile(process.execPath, [bin, ...args], { cwd: TOP }, (error, stdout, stderr) => {
      done({ failed: error !== null, output: stdout + stderr })
    })
  })
}
