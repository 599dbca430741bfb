/** How each kind of key in a link is read into the state and written from it. */
import { IdSchema } from '../model/dataset'
import { MAX_ID, type Drop } from './url-path'
import { formatDay } from '../model/time'
import { readRange, writeRange } from './url-values'
import {
  clip,
  DEFAULT_VIEW,
  ENUMERATIONS,
  FACETS,
  MAX_IDS,
  MAX_QUERY,
  setAsOf,
  setQuery,
  type DayRange,
  type ViewState,
} from './view-state'

export interface Key {
  /** The state with the decoded, non-empty value put in; `drop` is told what could not be used. */
  readonly read: (value: string, state: ViewState, drop: Drop) => ViewState
  /** Encoded for a link; empty where the key is left out. */
  readonly write: (state: ViewState, complete: boolean) => string
}

export function readQuery(value: string, state: ViewState, drop: Drop): ViewState {
  if (clip(value, MAX_QUERY) === value) return setQuery(state, value)
  drop(value, `a search text has at most ${MAX_QUERY} characters`)
  return state
}

export function choice<T extends string>(
  values: readonly T[],
  get: (state: ViewState) => T,
  set: (state: ViewState, value: T) => ViewState,
): Key {
  return {
    read: choiceOf(values, set),
    write: (state, complete) => (complete || get(state) !== get(DEFAULT_VIEW) ? get(state) : ''),
  }
}

export function choiceOf<T extends string>(
  values: readonly T[],
  set: (state: ViewState, value: T) => ViewState,
): Key['read'] {
  return (text, state, drop) => {
    const value = values.find((known) => known === text)
    if (value !== undefined) return set(state, value)
    drop(text, `it is not one of ${values.join(', ')}`)
    return state
  }
}

const isId = (id: string) => id.length <= MAX_ID && IdSchema.safeParse(id).success

/** Ids joined with `~`. An id that nobody knows is kept: what it means is not for the link to say. */
export function idList(facet: 'actor' | 'theme' | 'place' | 'speaker'): Key {
  return list(FACETS[facet], isId, 'an id is made of lower-case letters and digits, joined by hyphens')
}

/** Values of a closed list, likewise; those that are not in it go one by one. */
export function valueList(facet: keyof typeof ENUMERATIONS): Key {
  const known: readonly string[] = ENUMERATIONS[facet]
  return list(FACETS[facet], (value) => known.includes(value), `it is not one of ${known.join(', ')}`)
}

function list(part: (typeof FACETS)[keyof typeof FACETS], isGood: (value: string) => boolean, fault: string): Key {
  return {
    read: (value, state, drop) => {
      const all = [...new Set(value.split('~'))].filter((each) => each !== '')
      const bad = all.filter((each) => !isGood(each))
      const good = all.filter(isGood)
      if (bad.length > 0) drop(bad.join('~'), fault)
      if (good.length > MAX_IDS) drop(good.slice(MAX_IDS).join('~'), `only the first ${MAX_IDS} ids of a list count`)
      return { ...state, filter: { ...state.filter, [part]: good.slice(0, MAX_IDS) } }
    },
    write: ({ filter }) => filter[part].join('~'),
  }
}

export function dayRange(
  get: (state: ViewState) => DayRange | undefined,
  set: (state: ViewState, range: DayRange) => ViewState,
): Key {
  return {
    read: (value, state, drop) => {
      const range = readRange(value)
      if (typeof range === 'string') drop(value, range)
      else if (range.start !== undefined || range.end !== undefined) return set(state, range)
      return state
    },
    write: (state) => writeRange(get(state)),
  }
}

/** A key whose only value says that something is not as usual: `sure=1`, `outside=0`. Its usual value is never written. */
export function flag(
  sign: '0' | '1',
  get: (state: ViewState) => boolean,
  set: (state: ViewState, value: boolean) => ViewState,
): Key {
  return {
    read: (value, state, drop) => {
      if (value === '0' || value === '1') return set(state, value === '1')
      drop(value, 'it is neither 0 nor 1')
      return state
    },
    write: (state) => (get(state) === (sign === '1') ? sign : ''),
  }
}

const DAY_ONLY = /^-?\d{4}-\d{2}-\d{2}$/

/** The day up to which briefings count. */
export const knownDay: Key = {
  read: (value, state, drop) => {
    const day = DAY_ONLY.test(value) ? readRange(`${value}..max`) : 'it is not a day such as 2023-03-22'
    if (typeof day !== 'string') return setAsOf(state, day.start)
    drop(value, day)
    return state
  },
  write: ({ filter }) => (filter.asOf === undefined ? '' : formatDay(filter.asOf)),
}
