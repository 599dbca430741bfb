/** The shape of `results/latest.json`: everything measured in one run, on one machine. */
import type { KindOfFile } from './measures/bytes'
import type { Clicks } from './measures/click'
import type { Elements } from './measures/elements'
import type { Memory } from './measures/memory'
import type { Pages } from './measures/pages'
import type { Paint } from './measures/paint'
import type { Search } from './measures/search'
import type { PeerResult } from './peers'
import type { Motion } from './statistics'

export const MEASURES = [
  'compile',
  'bytes',
  'pages',
  'paint',
  'memory',
  'elements',
  'pan',
  'zoom',
  'click',
  'search',
] as const
export type Measure = (typeof MEASURES)[number]

/** What was not asked for is absent; what failed stands in `faults`. */
export interface OurResult {
  /** `shipped`, `alerts`, or the number of made events. */
  readonly dataset: string
  readonly events?: number
  /** Seconds, and megabytes at most. */
  readonly compile?: { readonly seconds: number; readonly peak: number }
  readonly bytes?: readonly KindOfFile[]
  readonly pages?: Pages
  readonly paint?: Paint
  readonly memory?: Memory
  readonly elements?: Elements
  readonly pan?: Motion
  readonly zoom?: Motion
  readonly click?: Clicks
  readonly search?: Search
  readonly faults?: Readonly<Partial<Record<Measure, string>>>
}

export interface Machine {
  readonly cores: number
  readonly cpu: string
  /** Gigabytes of 1,000,000,000 bytes. */
  readonly memory: number
  readonly system: string
  readonly node: string
  readonly chromium: string
}

export interface Goal {
  readonly name: string
  readonly goal: string
  readonly found: string
  readonly met: boolean
}

export interface BenchResult {
  /** ISO instant of the start. */
  readonly when: string
  /** Short hash; with `+` where files had been changed. */
  readonly commit: string
  readonly machine: Machine
  /** Of the whole run. */
  readonly seconds: number
  /** Kilobytes of scripts after gzip, by part; see `.ci/budget.mjs`. */
  readonly scripts: Readonly<Record<string, number>>
  readonly ours: readonly OurResult[]
  readonly peers: readonly PeerResult[]
  readonly goals: readonly Goal[]
}
