/** `briefings/<id>.json`: part of the public contract, as `events.json`. */
import * as z from 'zod/mini'
import { BriefingSchema, CodePoints, EventIdSchema, LocalIdSchema, type Frozen } from './dataset'

/** Attaches the sentence that the published JSON Schema shows for a field. */
const about = z.describe

const passage = { start: CodePoints, end: CodePoints }

/**
 * The descriptor and the text of one briefing, where each event is quoted from it, and what nothing quotes. Files made
 * before the last two keys were added do not have them.
 */
export const BriefingTextSchema = z.strictObject({
  briefing: BriefingSchema,
  text: z.string(),
  excerpts: z.array(z.strictObject({ event: EventIdSchema, excerpt: LocalIdSchema, ...passage })),
  commentary: z.optional(
    z
      .array(z.strictObject({ ...passage, reason: z.string().check(z.minLength(1)) }))
      .check(about('Words that report no event, in text order, and why the desk says so')),
  ),
  uncovered: z.optional(
    z
      .array(
        z.strictObject({
          ...passage,
          gaps: z.optional(
            z
              .array(z.strictObject(passage))
              .check(about('Absent where nothing touches the sentence; else those of its words that nothing does')),
          ),
        }),
      )
      .check(about('Sentences, in text order, with words in no excerpt, commentary or excluded passage')),
  ),
})

export type BriefingText = Frozen<z.infer<typeof BriefingTextSchema>>
