/** Ids: unique where they are defined, known where they are used. */
import { THEME_ICONS, type Theme } from '../model/dataset'
import { parseEdtf } from '../model/time'
import type { Problem, ProblemList } from './problems'
import type { Entry, Origin, Path } from './entries'
import type { Sources } from './sources'

/** Every id that may be referred to, by kind. */
export interface Known {
  readonly actor: ReadonlySet<string>
  readonly theme: ReadonlySet<string>
  readonly place: ReadonlySet<string>
  readonly source: ReadonlySet<string>
  readonly broken: Sources['broken']
  readonly unread: Sources['unread']
}

/** Collects the ids; one that is defined twice is a problem. */
export function knownIds(sources: Sources, problems: ProblemList): Known {
  const collect = (entries: readonly Entry<{ id: string }>[]) => {
    const first = new Map<string, Entry<{ id: string }>>()
    for (const entry of entries) {
      const { id } = entry.value
      const before = first.get(id)
      if (before) problems.push(duplicate(id, entry, placeOf(before.origin)))
      else first.set(id, entry)
    }
    return new Set([...first.keys(), ...sources.broken])
  }
  return {
    actor: collect(sources.actors),
    theme: collect(sources.themes),
    place: collect(sources.places),
    source: new Set(sources.recordSources.map(({ id }) => id)),
    broken: sources.broken,
    unread: sources.unread,
  }
}

/** Where an id stands, or an alias. */
export function placeOf(origin: Origin, path: Path = ['id']): { file: string; line: number } {
  return { file: origin.file, line: origin.lineOf(path) }
}

/** `path` leads to the id, which may also be an alias; `first` is where it stood before. */
export function duplicate(
  id: string,
  { origin, value }: Entry<{ id: string }>,
  first: { readonly file: string; readonly line: number },
  path: Path = ['id'],
): Problem {
  return {
    file: origin.file,
    line: origin.lineOf(path),
    entry: value.id,
    path: path.map(String).join('.'),
    message: `the id ${id} is used twice`,
    hint: `It is first used at ${first.file}:${first.line}; give this one an id of its own`,
  }
}

/** Pushes a problem unless `id` is known. */
export function checkKnown(
  kind: Exclude<keyof Known, 'broken' | 'unread'>,
  id: string,
  known: Known,
  entry: Entry<{ id: string }>,
  path: Path,
  problems: ProblemList,
): void {
  if (known[kind].has(id) || (kind !== 'source' && known.broken.has(id))) return
  const file = kind === 'source' ? `records/${id}.yaml` : `${kind}s.yaml`
  if (known.unread.has(file)) return
  const near = problems.nearest(id, known[kind])
  problems.push({
    file: entry.origin.file,
    line: entry.origin.lineOf(path),
    entry: entry.value.id,
    path: path.map(String).join('.'),
    message: `there is no ${kind} ${id}`,
    hint: near ? `Did you mean ${near}? Otherwise add it to ${file}` : `Add it to ${file}`,
  })
}

/** References between actors, their days in office, circles of parents, marks of themes and points of places. */
export function checkVocabulary(sources: Sources, known: Known, problems: ProblemList): void {
  checkActors(sources, known, problems)
  checkThemes(sources.themes, problems)
  for (const { value, origin } of sources.places) {
    if ((value.lat === undefined) === (value.lon === undefined)) continue
    const key = value.lat === undefined ? 'lon' : 'lat'
    problems.push({
      file: origin.file,
      line: origin.lineOf([key]),
      entry: value.id,
      path: key,
      message: 'the place has only half a point',
      hint: 'Give both lat and lon, or neither',
    })
  }
}

/** Each theme has a shape and a colour of its own, and there are not more than there are of these. */
function checkThemes(themes: readonly Entry<Theme>[], problems: ProblemList): void {
  const first = new Map<string, string>()
  for (const { value, origin } of themes) {
    for (const key of ['icon', 'color'] as const) {
      const mark = `${key} ${value[key]}`
      const taken = first.get(mark)
      if (taken === undefined) first.set(mark, value.id)
      else
        problems.push({
          file: origin.file,
          line: origin.lineOf([key]),
          entry: value.id,
          path: key,
          message: `${taken} already has the ${mark}`,
          hint: `Choose one that no other theme has; so there can be at most ${THEME_ICONS.length} themes`,
        })
    }
  }
}

function checkActors(sources: Sources, known: Known, problems: ProblemList): void {
  const parents = new Map(sources.actors.map(({ value }) => [value.id, value.parent]))
  for (const entry of sources.actors) {
    const { id, parent, offices = [] } = entry.value
    if (parent) checkKnown('actor', parent, known, entry, ['parent'], problems)
    if (parent && leadsTo(parent, id, parents)) {
      problems.push({
        file: entry.origin.file,
        line: entry.origin.lineOf(['parent']),
        entry: id,
        path: 'parent',
        message: `${id} belongs to itself through its parents`,
        hint: 'Break the circle',
      })
    }
    offices.forEach((office, i) => {
      checkKnown('actor', office.of, known, entry, ['offices', i, 'of'], problems)
      for (const key of ['from', 'to'] as const) {
        const day = office[key]
        const result = day === undefined ? undefined : parseEdtf(day)
        if (result && !result.ok) {
          problems.push({
            file: entry.origin.file,
            line: entry.origin.lineOf(['offices', i, key]),
            entry: id,
            path: `offices.${i}.${key}`,
            message: result.reason,
            hint: 'Write the day as YYYY-MM-DD',
          })
        }
      }
      if (isAfter(office.from, office.to)) {
        problems.push({
          file: entry.origin.file,
          line: entry.origin.lineOf(['offices', i, 'to']),
          entry: id,
          path: `offices.${i}.to`,
          message: 'the office ends before it begins',
          hint: 'Swap the days, or mend the wrong one',
        })
      }
    })
  }
}

function isAfter(from: string | undefined, to: string | undefined): boolean {
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : parseEdtf(day)))
  return Boolean(first?.ok && last?.ok && first.bounds.start! > last.bounds.start!)
}

/** Whether following `parents` from `from` comes to `goal`; circles that leave it out end the walk. */
export function leadsTo(from: string, goal: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === goal) return true
    seen.add(at)
  }
  return false
}
