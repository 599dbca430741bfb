/** What `npm run bench -- …` understands. */
import { parseArgs } from 'node:util'
import { PEERS } from './peers'
import { MEASURES, type Measure } from './result'

export interface Options {
  readonly datasets: readonly string[]
  readonly measures: readonly Measure[]
  readonly peers: readonly string[]
  /** What one measure of another library may take. */
  readonly capMs: number
  readonly strict: boolean
  readonly profile: boolean
  /** The run takes the place of `results/latest.json`. */
  readonly latest: boolean
}

const DATASETS = 'shipped,1000,10000,100000,1000000,alerts'
const CAP_S = 60

/** Throws, with what there is, when something is asked for that there is not. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'string' },
      ours: { type: 'boolean' },
      cap: { type: 'string', default: String(CAP_S) },
      strict: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      latest: { type: 'boolean', default: false },
    },
  })
  const isWhole = [values.sizes, values.only, values.peers, values.ours].every((value) => value === undefined)
  return {
    datasets: (values.sizes ?? DATASETS).split(','),
    measures: oneOf('measure', values.only, MEASURES),
    peers: values.ours ? [] : oneOf('peer', values.peers, Object.keys(PEERS)),
    capMs: seconds(values.cap) * 1000,
    strict: values.strict,
    profile: values.profile,
    // A profile costs time of its own.
    latest: values.latest || (isWhole && !values.profile),
  }
}

function oneOf<T extends string>(what: string, asked: string | undefined, all: readonly T[]): readonly T[] {
  if (asked === undefined) return all
  return asked.split(',').map((name) => {
    const found = all.find((one) => one === name)
    if (found === undefined) throw new Error(`There is no ${what} ${name}. Use some of: ${all.join(',')}.`)
    return found
  })
}

function seconds(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`--cap is a number of seconds, not ${text}.`)
  return value
}
