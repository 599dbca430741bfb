/**
 * `app/disputes-….json`: all disputes of the dataset, each pair once with what is said on both sides, some hundred to
 * a file. The list of them loads these alone, however many events there are.
 */
import * as z from 'zod/mini'
import { claimRef } from './claim-ref'
import { ClaimSchema, ConflictEventSchema, DisputeSchema, ExcerptSchema } from './dataset'

const { id, title, date } = ConflictEventSchema.shape

const StatementSchema = z.strictObject({
  event: z.strictObject({ id, title, date }),
  claim: ClaimSchema,
  /** The words the claim rests on. */
  excerpt: z.optional(ExcerptSchema),
})

const StatementPairSchema = z.strictObject({
  kind: DisputeSchema.shape.kind,
  note: DisputeSchema.shape.note,
  /** In the order of their events. */
  sides: z.tuple([StatementSchema, StatementSchema]),
})

export const DisputeFileSchema = z.strictObject({ pairs: z.array(StatementPairSchema) })

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
/** What somebody says in an event, and the words for it. */
export type Statement = Frozen<z.infer<typeof StatementSchema>>
export type StatementPair = Frozen<z.infer<typeof StatementPairSchema>>

/** A pair's own key: which two statements it is of. */
export function pairKey({ sides }: StatementPair): string {
  return sides.map(({ event, claim }) => claimRef(event.id, claim.id)).join(' ')
}
