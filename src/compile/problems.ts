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

/** Levenshtein distance, given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
