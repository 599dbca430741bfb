/** A site per dataset: the program once built, and what the real compile makes of the data. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { serve } from '../../src/cli/serve'
import { CACHE, type BenchDataset } from './datasets'

export interface Compiled {
  /** `dataset/v1`, where the compile has written it. */
  readonly folder: string
  readonly events: number
  readonly seconds: number
  /** Peak resident memory, in megabytes of 1,000,000 bytes. */
  readonly peak: number
}

export interface Site {
  readonly url: string
  readonly close: () => Promise<void>
}

/** A process that takes longer hangs. */
const COMPILE_MS = 15 * 60_000
const KB = 1000

/** Runs `npm run data` on the dataset, in a process of its own. */
export async function compileDataset(dataset: BenchDataset): Promise<Compiled> {
  const data = dataset.folder()
  const start = performance.now()
  const { output, peak } = await runMeasured(['src/compile/main.ts', '--data', data])
  const seconds = (performance.now() - start) / 1000
  const site = /^public: (.+)$/m.exec(output)?.[1]
  if (site === undefined) throw new Error(`The compile does not say where it has written:\n${output}`)
  const folder = join(site, 'dataset/v1')
  const { count } = JSON.parse(readFileSync(join(folder, 'app/manifest.json'), 'utf8')) as { count: number }
  return { folder, events: count, seconds, peak }
}

/** Runs a TypeScript file with its arguments; what it prints, and the megabytes of memory that it takes at most. */
export async function runMeasured(args: readonly string[]): Promise<{ output: string; peak: number }> {
  const peakFile = resolve(CACHE, `peak-${process.pid}`)
  const peakModule = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href
  const output = await run(['--import', 'tsx', '--import', peakModule, ...args], { BENCH_PEAK: peakFile })
  const peak = (Number(readFileSync(peakFile, 'utf8')) * 1024) / KB / KB
  rmSync(peakFile)
  return { output, peak }
}

/** What the process prints; what it complains of is part of the error. */
function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, timeout: COMPILE_MS })
  let [output, complaints] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints = (complaints + text).slice(-2000)))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (code === 0) done(output)
      else fail(new Error(`It ended with ${signal ?? code}.\n${complaints}`))
    })
  })
}

/** Serves the built program `app` with a compiled dataset; every file is compressed before anybody is timed. */
export async function serveDataset(app: string, name: string, compiled: string): Promise<Site> {
  const root = resolve(CACHE, `site-${process.pid}-${name}`)
  rmSync(root, { recursive: true, force: true })
  cpSync(app, root, { recursive: true })
  mkdirSync(join(root, 'dataset'), { recursive: true })
  symlinkSync(resolve(compiled), join(root, 'dataset/v1'), 'junction')
  const server = await serve(root, { port: 0 })
  const close = async () => {
    await server.close()
    rmSync(root, { recursive: true, force: true })
  }
  return { url: server.url, close }
}

/** Asks for these files once, so that the server has them ready compressed, as one on the web would. */
export async function warm(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const response = await fetch(new URL(path, url), { headers: { 'Accept-Encoding': 'gzip' } })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    await response.arrayBuffer()
  }
}

/** The production build, with readable names where a profile is wanted; no dataset is copied into it. */
export async function buildApp(readable: boolean): Promise<string> {
  const publicDir = resolve(CACHE, 'public')
  rmSync(publicDir, { recursive: true, force: true })
  for (const name of readdirSync('public')) {
    if (name !== 'dataset') cpSync(join('public', name), join(publicDir, name), { recursive: true })
  }
  process.env['DATELINE_PUBLIC'] = publicDir
  const outDir = resolve(CACHE, 'app')
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, ...(readable && { minify: false }) } })
  return outDir
}
