/**
 * The second public file about the events: what `quality.json` holds. It counts what a careful reader asks of a
 * dataset before trusting it, and names what it has counted. Made by the compile, from the same sources as the events.
 */
import * as z from 'zod/mini'
import { BriefingSchema, ConflictEventSchema, ExcerptSchema, IdSchema } from './dataset'

const about = z.describe
const text = z.string().check(z.minLength(1))
const Count = z.int().check(z.nonnegative())

/** Every figure there is, in the order of the page. */
export const FIGURES = [
  'events',
  'excerpts-verified',
  'events-from-one-briefing',
  'events-from-one-excerpt',
  'events-from-records',
  'status-stated',
  'status-claimed',
  'status-reported',
  'status-unverified',
  'status-disputed',
  'events-with-other-scope',
  'claims-without-speaker',
  'counts',
  'counts-with-bounds',
  'counts-within-a-whole',
  'precision-time',
  'precision-day',
  'precision-week',
  'precision-month',
  'precision-season',
  'precision-year',
  'precision-range',
  'dates-approximate',
  'dates-uncertain',
  'dates-one-of-a-set',
  'dates-open',
  'basis-stated',
  'basis-relative',
  'basis-inferred',
  'dates-known-better',
  'actors-without-wikidata',
  'places-without-wikidata',
  'places-without-point',
  'briefings',
  'briefings-with-inferred-date',
  'briefings-with-composed-title',
  'briefings-without-publisher',
  'sentences-dealt-with',
  'sentences-untouched',
  'sentences-quoted-in-part',
  'commentary',
  'passages-excluded',
] as const
export type FigureId = (typeof FIGURES)[number]

/** So many entries of a figure are named; of the rest the file holds only their number. */
export const MAX_ENTRIES = 100

const BriefingId = BriefingSchema.shape.id
const EntrySchema = z.union([
  z.strictObject({
    event: ConflictEventSchema.shape.id,
    excerpt: z.optional(ExcerptSchema.shape.id),
    note: z.optional(text.check(about('What of this event is counted, such as who a claim is by'))),
  }),
  z.strictObject({
    briefing: BriefingId,
    sentence: z
      .strictObject({
        start: ExcerptSchema.shape.start,
        end: ExcerptSchema.shape.end,
        exact: text.check(about('The words, verbatim')),
        gaps: z.optional(
          z
            .array(z.strictObject({ start: ExcerptSchema.shape.start, end: ExcerptSchema.shape.end }))
            .check(about('What of the sentence nothing deals with, in code points of the briefing’s text')),
        ),
      })
      .check(about('A passage of the briefing’s text')),
    note: z.optional(text.check(about('Why it is set aside, as the desk has written it'))),
  }),
  z.strictObject({ briefing: BriefingId, note: z.optional(text) }),
  z.strictObject({ actor: IdSchema, name: text }),
  z.strictObject({ place: IdSchema, name: text }),
])

const FigureSchema = z.strictObject({
  // Not the list above: a page must not refuse a file for a figure that came later.
  id: IdSchema,
  section: IdSchema,
  label: text,
  meaning: text.check(about('What exactly is counted')),
  count: Count,
  of: z.optional(Count.check(about('All there are of the kind that is counted'))),
  concern: z.boolean().check(about('Whether a careful reader would hold the figure against the data')),
  note: z.optional(text.check(about('How the desk explains the figure, from `data/quality.yaml`'))),
  entries: z.array(EntrySchema).check(about(`What is counted, at most the first ${MAX_ENTRIES}`)),
})

export const QualitySchema = z.strictObject({
  qualityVersion: z.literal(1),
  build: z.string().check(about('Build of the dataset that is counted')),
  sections: z.array(z.strictObject({ id: IdSchema, title: text, lead: text })),
  figures: z.array(FigureSchema),
  events: z
    .array(
      z.strictObject({
        id: ConflictEventSchema.shape.id,
        title: ConflictEventSchema.shape.title,
        edtf: text,
        status: ConflictEventSchema.shape.status,
      }),
    )
    .check(about('The events that an entry names, in order of time')),
})

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
export type Quality = Frozen<z.infer<typeof QualitySchema>>
export type Figure = Quality['figures'][number]
export type FigureEntry = Figure['entries'][number]
export type CountedEvent = Quality['events'][number]
