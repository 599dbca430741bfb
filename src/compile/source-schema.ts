/**
 * The shapes of what people write in `data/`. `data/README.md` is the author's manual for them.
 *
 * They differ from the dataset's shapes where the compile adds something (positions, bounds, hashes);
 * everything else is taken from there, so that a field means the same on both sides.
 */
import * as z from 'zod/mini'
import {
  BriefingSchema,
  ClaimSchema,
  ConflictEventSchema,
  EventDateSchema,
  EventIdSchema,
  ExcerptSchema,
  SourceSchema,
} from '../model/dataset'

const text = z.string().check(z.minLength(1))

const selector = { exact: text, prefix: z.optional(text), suffix: z.optional(text) }

/** `briefings/<id>.yaml`; the id is the file's name. */
export const BriefingFileSchema = z.strictObject({
  ...z.omit(BriefingSchema, { id: true, excluded: true }).shape,
  excluded: z.optional(
    z.array(z.strictObject({ ...selector, occurrences: z.optional(z.literal('all')), reason: text })),
  ),
})

const SourceExcerptSchema = z.strictObject({ id: ExcerptSchema.shape.id, ...selector })

/** An event as people write it: bounds, positions and absent lists are the compile's work. */
export const SourceEventSchema = z.strictObject({
  ...z.omit(ConflictEventSchema, {
    date: true,
    places: true,
    claims: true,
    disputes: true,
    excerpts: true,
    records: true,
  }).shape,
  date: z.omit(EventDateSchema, { earliest: true, latest: true, extent: true, open: true, precision: true }),
  places: z.optional(ConflictEventSchema.shape.places),
  claims: z.optional(ConflictEventSchema.shape.claims),
  disputes: z.optional(ConflictEventSchema.shape.disputes),
  excerpts: z.optional(z.array(SourceExcerptSchema)),
  records: z.optional(ConflictEventSchema.shape.records),
})

/** Excerpts (and claims resting on them) of an event that another briefing's file defines. */
export const MentionSchema = z.strictObject({
  event: EventIdSchema,
  excerpts: z.array(SourceExcerptSchema).check(z.minLength(1)),
  claims: z.optional(z.array(ClaimSchema)),
})

/** Sentences that report no event, and why. */
export const CommentarySchema = z.strictObject({ ...selector, reason: text })

/** `annotations/<briefing-id>.yaml`; the entries of each list are checked one by one. */
export const AnnotationFileSchema = z.strictObject({
  events: z.optional(z.array(z.unknown())),
  mentions: z.optional(z.array(z.unknown())),
  commentary: z.optional(z.array(z.unknown())),
})

/** `quality.yaml`: how the desk explains a figure of `quality.json`. Which figures there are, `quality.ts` checks. */
export const QualityNoteSchema = z.strictObject({ figure: text, note: text })

/** `records/<source>.yaml`, beside `records/<source>.ndjson`; the id is the file's name. */
export const SourceFileSchema = z.omit(SourceSchema, { id: true })

export type SourceEvent = z.infer<typeof SourceEventSchema>
export type Mention = z.infer<typeof MentionSchema>
export type Commentary = z.infer<typeof CommentarySchema>
export type QualityNote = z.infer<typeof QualityNoteSchema>
export type BriefingFile = z.infer<typeof BriefingFileSchema>
