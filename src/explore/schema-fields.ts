/** A JSON Schema as tables to be read: one for each kind of object, with a row for each of its keys. */
import type { JsonSchema } from '../model/data-package'

export interface SchemaField {
  readonly name: string
  /** `text`, `list of texts`, `list`, `object`, `whole number`… */
  readonly type: string
  readonly isRequired: boolean
  readonly description: string | undefined
  /** All the values there are, where the list is closed. */
  readonly values: readonly string[]
}

export interface SchemaTable {
  /** Where such objects stand: `events[].claims[]`; empty for the whole. */
  readonly path: string
  readonly fields: readonly SchemaField[]
}

/**
 * In the order of the schema, an object before those within it; the deeper ones of a list before its next neighbour.
 *
 * ```
 * { events: [{ id, claims: [{ verb }] }] }   →   '' · events · 'events[]' · id, claims · 'events[].claims[]' · verb
 * ```
 */
export function schemaTables(schema: JsonSchema, path = ''): readonly SchemaTable[] {
  const { properties = {}, required = [] } = schema
  const entries = Object.entries(properties)
  const fields = entries.map(([name, field]) => ({
    name,
    type: typeWords(field),
    isRequired: required.includes(name),
    description: field.description,
    values: field.enum ?? field.items?.enum ?? [],
  }))
  const within = entries.flatMap(([name, field]) => {
    const isList = field.type === 'array'
    const inner = isList ? field.items : field
    const at = `${path === '' ? '' : `${path}.`}${name}${isList ? '[]' : ''}`
    return inner?.properties ? schemaTables(inner, at) : []
  })
  return [{ path, fields }, ...within]
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'yes or no',
  object: 'object',
}

function typeWords({ type, items, const: only }: JsonSchema): string {
  if (only !== undefined) return `always ${JSON.stringify(only)}`
  if (type !== 'array') return TYPES[type ?? ''] ?? 'any'
  return items?.properties ? 'list of objects' : `list of ${items?.type === 'string' ? 'texts' : 'values'}`
}

/** An anchor for a table: `schema-events-claims`; the whole is `schema-dataset`. */
export function schemaAnchor(path: string): string {
  return `schema-${path === '' ? 'dataset' : path.replaceAll('[]', '').replaceAll('.', '-').toLowerCase()}`
}
