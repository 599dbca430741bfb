/**
 * `npm run bench`: how fast the page is on a thousand to a million events, beside others in the same run.
 * See `e2e/bench/README.md`. Progress goes to stderr, tables and goals to stdout, everything into `results/`.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './browser'
import { datasetNamed } from './datasets'
import { judge } from './goals'
import { readOptions, type Options } from './options'
import { measureOurs } from './ours'
import { measurePeer, PEERS, servePeers, type PeerResult } from './peers'
import type { BenchResult, Machine, OurResult } from './result'
import { buildApp } from './site'
import { tables, verdict } from './tables'

const RESULTS = join(import.meta.dirname, 'results')
const started = performance.now()

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const datasets = options.datasets.map(datasetNamed)
  const { findBrowser } = await plain<{ findBrowser: () => Promise<string> }>('browser.mjs')
  const { weigh } = await plain<{ weigh: (dist: string) => { sizes: Record<string, number> } }>('budget.mjs')
  const when = new Date().toISOString()
  const stem = join(RESULTS, when.slice(0, 19).replaceAll(':', '-'))
  const browser = await findBrowser()
  const machine = await machineFacts(browser)
  progress('building the program')
  const app = await buildApp(options.profile)
  if (options.profile) mkdirSync(stem, { recursive: true })
  const profiles = options.profile ? stem : undefined

  const ours: OurResult[] = []
  for (const dataset of datasets) {
    ours.push(await measureOurs(dataset, { browser, app, measures: options.measures, profiles, progress }))
  }
  const peers = await measurePeers(options, browser)
  const result: BenchResult = {
    ...{ when, commit: commit(), machine, seconds: Math.round((performance.now() - started) / 1000) },
    ...{ scripts: weigh(app).sizes, ours, peers, goals: judge({ ours, peers }) },
  }
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(`${stem}.json`, `${JSON.stringify(result, roundNumbers, 2)}\n`)
  if (options.latest) copyFileSync(`${stem}.json`, join(RESULTS, 'latest.json'))
  console.log(`${tables(result)}\n${verdict(result)}\n\n${stem}.json`)
  const isMissed =
    result.goals.some(({ met }) => !met) || ours.some(({ faults }) => Object.keys(faults ?? {}).length > 0)
  if (options.strict && isMissed) process.exitCode = 1
}

async function measurePeers({ peers, datasets, capMs }: Options, browser: string): Promise<PeerResult[]> {
  const sizes = datasets.map(Number).filter((size) => size > 0)
  if (peers.length === 0 || sizes.length === 0) return []
  progress('bundling the pages of the others')
  const server = await servePeers()
  const results: PeerResult[] = []
  try {
    for (const peer of peers) {
      for (const events of sizes.filter((size) => size <= PEERS[peer]!.most)) {
        progress(`${PEERS[peer]!.label}, ${events}`)
        results.push(await measurePeer(peer, events, { browser, url: server.url, capMs }))
      }
    }
  } finally {
    await server.close()
  }
  return results
}

async function machineFacts(browser: string): Promise<Machine> {
  const session = await openBrowser(browser)
  await session.close()
  return {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memory: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    chromium: session.version,
  }
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    return git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '')
  } catch {
    return 'unknown'
  }
}

/** A module of `.ci/`, which is plain JavaScript. */
async function plain<T>(name: string): Promise<T> {
  return (await import(new URL(`../../.ci/${name}`, import.meta.url).href)) as T
}

/** A thousandth of a millisecond is noise. */
function roundNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}

function progress(message: string): void {
  const seconds = Math.round((performance.now() - started) / 1000)
  console.error(`${String(seconds).padStart(5)} s  ${message}`)
}

await main()
// A browser that hangs must not keep the command.
process.exit()
