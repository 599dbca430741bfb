/** Builds that were released, and what has changed since each: `builds/index.json` and `builds/<build>/changes.json`. */
import * as z from 'zod/mini'
import { EventIdSchema, type Frozen } from './dataset'

/** Short SHA-256 of all sources, as `events.json` names it. */
export const BuildSchema = z.string().check(z.regex(/^[0-9a-f]{12}$/))
const DaySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const ReleaseSchema = z.strictObject({
  build: BuildSchema,
  /** Day of the release, UTC. */
  released: DaySchema,
  /** How many events it has. */
  events: z.int().check(z.nonnegative()),
})

/** `builds/index.json`: oldest first. */
export const ReleasesSchema = z.strictObject({ builds: z.array(ReleaseSchema) })

/** The parts of an event that can change, in the order in which they are told. */
export const CHANGED_PARTS = [
  'id',
  'title',
  'label',
  'summary',
  'date',
  'dating',
  'status',
  'words',
  'actors',
  'themes',
  'places',
  'claims',
  'disputes',
  'records',
] as const

export const PartChangeSchema = z.strictObject({
  part: z.enum(CHANGED_PARTS),
  /** What is no longer there, in words; absent where there is nothing or it would be long. */
  before: z.optional(z.array(z.string())),
  /** What has come in its place. */
  after: z.optional(z.array(z.string())),
})

/** One event of two builds. Without `parts` it is in one of them alone. */
export const EventChangeSchema = z.strictObject({
  /** Its id now; of one that was removed, the id it had. */
  id: EventIdSchema,
  title: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  /** Of one that was removed: the event it became a part of, which has its id among its aliases. */
  into: z.optional(EventIdSchema),
  parts: z.optional(z.array(PartChangeSchema)),
})

/** `builds/<build>/changes.json` */
export const ChangesSchema = z.strictObject({
  from: BuildSchema,
  to: BuildSchema,
  /** Day on which `from` was released. */
  released: DaySchema,
  /** Changed and added events in the order of time, then those that were removed. */
  events: z.array(EventChangeSchema),
})

export type Release = Frozen<z.infer<typeof ReleaseSchema>>
export type ChangedPart = (typeof CHANGED_PARTS)[number]
export type PartChange = Frozen<z.infer<typeof PartChangeSchema>>
export type EventChange = Frozen<z.infer<typeof EventChangeSchema>>
