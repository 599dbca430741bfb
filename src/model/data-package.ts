/** As much of `datapackage.json` and `events.schema.json` as the page about the data reads. */
import * as z from 'zod/mini'

export const DataPackageSchema = z.object({
  /** The build. */
  version: z.string(),
  resources: z.array(z.object({ path: z.string(), title: z.string(), bytes: z.number() })),
})

/** A JSON Schema, as far as it describes; its parts are such schemas again. */
export const JsonSchemaSchema = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  enum: z.optional(z.array(z.string())),
  const: z.optional(z.unknown()),
  required: z.optional(z.array(z.string())),
  get properties() {
    return z.optional(z.record(z.string(), JsonSchemaSchema))
  },
  get items() {
    return z.optional(JsonSchemaSchema)
  },
})

export type DataPackage = z.infer<typeof DataPackageSchema>
export type JsonSchema = z.infer<typeof JsonSchemaSchema>
