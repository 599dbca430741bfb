/**
 * The files that only the app loads, below `dataset/v1/app/`: a manifest with the vocabulary, the columnar
 * index it names, and detail chunks in the order of the index. They are derived from `events.json`, may change
 * with any version of the app, and are named by the hash of their content so that caches never lie.
 */
import * as z from 'zod/mini'
import {
  ActorSchema,
  BriefingSchema,
  ConflictEventSchema,
  DISPUTE_KINDS,
  EventIdSchema,
  PlaceSchema,
  SourceSchema,
  ThemeSchema,
} from './dataset'

// Taken from its shape: what zod has for that would come with every page.
const { excluded: _, ...briefing } = BriefingSchema.shape

/** `app/manifest.json`: read first, never cached. */
export const ManifestSchema = z.strictObject({
  appVersion: z.literal(2),
  build: z.string(),
  /** Of a build that was released and is not the newest: since when it stands, and how many events are not as they were. */
  frozen: z.optional(
    z.strictObject({
      released: z.string(),
      newest: z.string(),
      changed: z.int(),
    }),
  ),
  count: z.int().check(z.nonnegative()),
  /** Rows per segment of the columns; segment `i` begins with row `i * segmentRows`. There is always one. */
  segmentRows: z.int().check(z.positive()),
  /** The files of each part of the columns, beside the manifest, one for each segment. */
  columns: z.strictObject({
    base: z.array(z.string()).check(z.minLength(1)),
    places: z.array(z.string()).check(z.minLength(1)),
    speakers: z.array(z.string()).check(z.minLength(1)),
    told: z.array(z.string()).check(z.minLength(1)),
  }),
  /** Rows per chunk; row `i` stands in chunk `floor(i / chunkRows)`. */
  chunkRows: z.int().check(z.positive()),
  chunks: z.array(z.string()),
  /** Rows of ids that the date at their head does not lead to: aliases, and ids older than a corrected date. */
  moved: z.record(EventIdSchema, z.int().check(z.nonnegative())),
  /** File name of the dictionary of the text search. */
  text: z.string(),
  /** Pairs of disputing statements: how many of each kind, and the files that hold them, kind after kind. */
  disputes: z.strictObject({
    counts: z.record(z.enum(DISPUTE_KINDS), z.int().check(z.nonnegative())),
    files: z.array(z.string()),
  }),
  briefings: z.array(z.strictObject(briefing)),
  sources: z.array(SourceSchema),
  actors: z.array(ActorSchema),
  themes: z.array(ThemeSchema),
  places: z.array(PlaceSchema),
})
export type Manifest = z.infer<typeof ManifestSchema>

/** Folder of a build's own files below `dataset/v1/`: the newest build's lie there, a frozen one's in one of its name. */
export function folderOf({ build, frozen }: Pick<Manifest, 'build' | 'frozen'>): string {
  return frozen === undefined ? '' : buildFolder(build)
}

/** Folder of a released build below `dataset/v1/`. */
export function buildFolder(build: string): string {
  return `builds/${build}/`
}

/** `app/details-<n>-….json`: whole events, in the order of the index, from row `first` on. */
export const DetailChunkSchema = z.strictObject({
  first: z.int().check(z.nonnegative()),
  events: z.array(ConflictEventSchema),
})
export type DetailChunk = z.infer<typeof DetailChunkSchema>
