/** What stands in the sources, entry by entry, with its place in its file. */
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import type { ProblemList } from './problems'
import { countFaults, shapeProblems } from './shape-problems'

/** A place in a file, for problems. */
export interface Origin {
  readonly file: string
  /** Line, counted from 1, of what stands at `path` inside the entry; of its nearest parent if that is absent. */
  lineOf(path?: Path): number
}

export type Path = readonly PropertyKey[]

export interface Entry<T> {
  readonly value: T
  readonly origin: Origin
}

/** The entry, if it has the shape of `schema`; problems otherwise. */
export function check<T extends z.ZodMiniType>(
  file: string,
  value: unknown,
  schema: T,
  lineOf: (path?: Path) => number,
  problems: ProblemList,
): Entry<z.infer<T>> | undefined {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.data, origin: { file, lineOf } }
  if (problems.isFull) problems.more += countFaults(result.error)
  else
    for (const { path, message, hint } of shapeProblems(result.error, value, schema)) {
      problems.push({
        file,
        line: lineOf(path),
        entry: entryName(value),
        path: path.map(String).join('.'),
        message,
        hint,
      })
    }
  return undefined
}

export function rememberId(value: unknown, broken: Set<string>): void {
  const { id } = (value ?? {}) as { id?: unknown }
  if (typeof id === 'string') broken.add(id)
}

/** What to call a list's entry: its id, the event it mentions, its words, or the figure it explains. */
function entryName(value: unknown): string | undefined {
  const { id, event, exact, figure } = (value ?? {}) as Record<string, unknown>
  const name = id ?? event ?? exact ?? figure
  if (typeof name !== 'string') return undefined
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}
