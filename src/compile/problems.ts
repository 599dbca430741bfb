/** Faults in the data, as opposed to faults of the program: collected, all shown, never thrown. */

export interface Problem {
  /** Path below the data folder, with `/`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** The entry it stands in, such as an event's id. */
  readonly entry?: string | undefined
  /** Where in the entry, such as `excerpts.1.exact`. */
  readonly path?: string | undefined
  readonly message: string
  /** What to do about it. */
  readonly hint?: string | undefined
}

/** `annotations/a.yaml:8 2014--crimea-seized, date.edtf: there is no month 13` and the hint on a line of its own. */
export function formatProblem({ file, line, entry, path, message, hint }: Problem): string {
  const where = [entry, path].filter(Boolean).join(', ')
  return `${file}:${line} ${where ? `${where}: ` : ''}${message}${hint ? `\n    → ${hint}` : ''}`
}

/** All of them, and how many more there are. */
export function formatProblems(problems: readonly Problem[], more = 0): string {
  return [...problems.map(formatProblem), ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])].join('\n')
}

/** Problems in the order of files and lines, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.path ?? '', b.path ?? ''),
  )
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** So many problems are kept: whoever has more mends these first, and one cause often makes thousands. */
const MAX_PROBLEMS = 1000
/** So many names are looked at for suggestions, all told: a million ids would take seconds each time. */
const MAX_CANDIDATES = 5_000_000

/** The problems found so far: the first {@link MAX_PROBLEMS} of them, and how many more there are. */
export class ProblemList {
  readonly kept: Problem[] = []
  more = 0
  #candidates = 0

  push(...problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.isFull) this.more++
      else this.kept.push(problem)
    }
  }

  /** Whether further problems are counted and no more: their words need not be found. */
  get isFull(): boolean {
    return this.kept.length >= MAX_PROBLEMS
  }

  /** The known name nearest to `name`, as long as looking for such names has not taken too long. */
  nearest(name: string, known: ReadonlySet<string> | ReadonlyMap<string, unknown>): string | undefined {
    if (this.isFull || this.#candidates > MAX_CANDIDATES) return undefined
    this.#candidates += known.size
    return nearest(name, known.keys())
  }
}

/** What a compile with problems gives, in their order. */
export interface Refused {
  readonly ok: false
  readonly problems: readonly Problem[]
  /** How many there are beyond those listed. */
  readonly more?: number
}

export function refuse({ kept, more }: ProblemList): Refused {
  return { ok: false, problems: sortProblems(kept), ...(more > 0 && { more }) }
}

/** The known name nearest to `name`, or undefined when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate, bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Levenshtein distance, given up at `limit`: only cells nearer to the diagonal than that are worked out. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  let next = Array.from({ length: b.length + 1 }, () => limit)
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - limit)
    const last = Math.min(b.length, i + limit)
    next[first - 1] = first === 1 ? i : limit
    let least = next[first - 1]!
    for (let j = first; j <= last; j++) {
      const change = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const distance = Math.min(change, row[j]! + 1, next[j - 1]! + 1)
      next[j] = distance
      if (distance < least) least = distance
    }
    if (least >= limit) return limit
    if (last < b.length) next[last + 1] = limit
    ;[row, next] = [next, row]
  }
  return Math.min(limit, row[b.length]!)
}
