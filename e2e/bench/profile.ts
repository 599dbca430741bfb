/** Where the time goes: a CPU profile round a measure, as a file for the browser's tools and as a few lines here. */
import { writeFileSync } from 'node:fs'
import type { CDPSession } from '@playwright/test'

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

export interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly samples?: readonly number[]
  /** Microseconds from sample to sample. */
  readonly timeDeltas?: readonly number[]
}

const INTERVAL_US = 200
const SHOWN = 18
/** Frames that are no work of anybody's. */
const APART = new Set(['(idle)', '(root)', '(program)'])

/** Does `work`, and leaves its profile in `file`. */
export async function profiled<T>(cdp: CDPSession, file: string, work: () => Promise<T>): Promise<T> {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL_US })
  await cdp.send('Profiler.start')
  const result = await work()
  const { profile } = await cdp.send('Profiler.stop')
  writeFileSync(file, JSON.stringify(profile))
  console.error(`${file}\n${describeProfile(profile)}`)
  return result
}

/** Milliseconds busy, then the functions with the most time of their own, and those with the most below them. */
export function describeProfile(profile: CpuProfile): string {
  const { self, total, all } = addUp(profile)
  const busy = all - (self.get('(idle)') ?? 0)
  const largest = (times: ReadonlyMap<string, number>) =>
    [...times]
      .filter(([name]) => !APART.has(name))
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([name, ms]) => `${name} ${ms.toFixed(1)} ms (${((100 * ms) / busy).toFixed(0)} %)`)
      .join(', ')
  return `  busy ${busy.toFixed(0)} of ${all.toFixed(0)} ms\n  self: ${largest(self)}\n  total: ${largest(total)}`
}

/** Milliseconds by function; a function that calls itself counts once in `total`. */
export function addUp({ nodes, samples = [], timeDeltas = [] }: CpuProfile) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const self = new Map<string, number>()
  const total = new Map<string, number>()
  const add = (times: Map<string, number>, name: string, ms: number) => times.set(name, (times.get(name) ?? 0) + ms)
  let all = 0
  for (const [i, id] of samples.entries()) {
    const ms = timeDeltas[i]! / 1000
    all += ms
    add(self, nameOf(byId.get(id)!), ms)
    const stack = new Set<string>()
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.add(nameOf(byId.get(at)!))
    for (const name of stack) add(total, name, ms)
  }
  return { self, total, all }
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  return functionName || `(${url.split('/').at(-1)}:${lineNumber + 1})`
}
