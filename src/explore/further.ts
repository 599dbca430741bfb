/** Columns that are loaded when something first asks for them: who asks. */
import { FURTHER_PARTS, type FurtherPart } from '../model/columns'
import type { EventIndex } from './event-index'
import type { Filter } from './view-state'

const NEEDS: Readonly<Record<FurtherPart, (filter: Filter) => boolean>> = {
  places: ({ places }) => places.length > 0,
  speakers: ({ speakers }) => speakers.length > 0,
  told: ({ asOf }) => asOf !== undefined,
}

/** Whether a filter cannot be answered without a part. */
export function needsPart(filter: Filter, part: FurtherPart): boolean {
  return NEEDS[part](filter)
}

const HAS: Readonly<Record<FurtherPart, (index: EventIndex) => boolean>> = {
  places: ({ placePostings }) => placePostings !== undefined,
  speakers: ({ speakerPostings }) => speakerPostings !== undefined,
  told: ({ columns }) => columns.told !== undefined,
}

/** Whether an index has a part. */
export function hasPart(index: EventIndex, part: FurtherPart): boolean {
  return HAS[part](index)
}

/** Whether what has been loaded is enough to say which events match a filter. */
export function canAnswer(index: EventIndex, filter: Filter): boolean {
  return FURTHER_PARTS.every((part) => hasPart(index, part) || !needsPart(filter, part))
}

/** What must have been loaded before it is asked for: an answer without it would be wrong. */
export function loaded<T>(value: T | undefined, part: FurtherPart): T {
  if (value === undefined) throw new RangeError(`the column of ${part} has not been loaded`)
  return value
}
