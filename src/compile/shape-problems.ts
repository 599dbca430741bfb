/** What a schema finds wrong with an entry, in the words of the person who wrote it. */
import { ZodMiniArray, ZodMiniObject, ZodMiniOptional, type core } from 'zod/mini'
import { nearest } from './problems'

type Words = { readonly path: readonly PropertyKey[]; readonly message: string; readonly hint?: string | undefined }

/** One problem per fault; `value` is what `schema` refused. */
export function shapeProblems(error: core.$ZodError, value: unknown, schema: core.$ZodType): Words[] {
  return error.issues.flatMap((issue): Words[] => {
    const { path } = issue
    const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownKey([...path, key], keysAt(schema, path), Object.keys(found as object)))
      case 'invalid_type':
        return [{ path, ...wrongType(issue.expected, found) }]
      case 'invalid_value':
        return [{ path, ...wrongChoice(issue.values.map(String), found) }]
      case 'invalid_format':
        return [{ path, ...wrongFormat(issue, found) }]
      case 'too_big':
      case 'too_small':
        return [{ path, ...wrongSize(issue, found) }]
      case 'invalid_union':
        return [{ path, message: `it must be text, a number, true or false, not ${kindOf(found)}` }]
      default:
        return [{ path, message: issue.message }]
    }
  })
}

/** How many problems {@link shapeProblems} finds words for. */
export function countFaults({ issues }: core.$ZodError): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[], used: readonly string[]): Words {
  const free = known.filter((name) => !used.includes(name))
  const near = nearest(String(path.at(-1)), free)
  const hint = near ? `Did you mean “${near}”?` : `Known here are ${known.join(', ')}`
  return { path, message: 'this key is not known here', hint }
}

/** The keys an object may have that stands at `path`. */
function keysAt(schema: core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at: core.$ZodType | undefined = unwrap(schema)
  for (const key of path) {
    if (at instanceof ZodMiniObject) at = at.shape[String(key)]
    else if (at instanceof ZodMiniArray) at = at.def.element
    if (at) at = unwrap(at)
  }
  return at instanceof ZodMiniObject ? Object.keys(at.shape) : []
}

function unwrap(schema: core.$ZodType): core.$ZodType {
  return schema instanceof ZodMiniOptional ? unwrap(schema.def.innerType) : schema
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

function wrongType(expected: string, found: unknown) {
  if (found === undefined) return { message: 'it is missing' }
  const kind = KINDS[expected] ?? expected
  if (found === null) {
    return {
      message: 'it is empty',
      hint: expected === 'array' ? 'Write a list here, or [] for none' : `Write ${kind} here, or take it out`,
    }
  }
  if (expected === 'array' && typeof found === 'string') {
    return { message: `it must be a list, not ${kindOf(found)}`, hint: `Write [${found}]` }
  }
  return { message: `it must be ${kind}, not ${kindOf(found)}`, hint: quotedHint(expected, found) }
}

/** What YAML took for something other than the text it was meant to be. */
function quotedHint(expected: string, found: unknown): string | undefined {
  if (expected !== 'string' || (typeof found === 'object' && !Array.isArray(found))) return undefined
  return `Put it in quotes: "${Array.isArray(found) ? `[${found.join(', ')}]` : String(found)}"`
}

function kindOf(found: unknown): string {
  if (found === null) return 'empty'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object') return 'keys with values'
  return typeof found === 'string' ? `the text “${found}”` : String(found)
}

function wrongChoice(choices: readonly string[], found: unknown) {
  if (found === undefined) return { message: 'it is missing', hint: `Write one of ${choices.join(', ')}` }
  const near = nearest(String(found), choices)
  return {
    message: `“${String(found)}” is not one of ${choices.join(', ')}`,
    hint: near ? `Did you mean “${near}”?` : undefined,
  }
}

/** One for each pattern of the dataset; the first that a pattern accepts shows what it asks for. */
const EXAMPLES = [
  'vladimir-putin',
  'x1',
  '2023-03-22',
  '2023-03-22--talks-open',
  '2023-03-22--talks-open#c1',
  'Q159',
  'en',
]

function wrongFormat({ format, pattern }: { format: string; pattern?: string | undefined }, found: unknown) {
  const accepts = pattern === undefined ? undefined : new RegExp(pattern.slice(1, pattern.lastIndexOf('/')))
  const example = format === 'url' ? 'https://example.org/' : EXAMPLES.find((candidate) => accepts?.test(candidate))
  return {
    message: `“${String(found)}” has the wrong form`,
    hint: example
      ? `It must look like ${example}`
      : 'It must be 64 hexadecimal digits; print them with: sha256sum <text file>',
  }
}

function wrongSize(issue: core.$ZodIssueTooBig | core.$ZodIssueTooSmall, found: unknown) {
  const limit = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`
  if (issue.origin === 'string' || issue.origin === 'array') {
    const { length } = found as string | readonly unknown[]
    const unit = issue.origin === 'array' ? 'entries' : 'characters'
    return { message: length === 0 ? 'it is empty' : `it has ${length} ${unit}; ${limit} are allowed` }
  }
  return {
    message: `${String(found)} is out of bounds; it must be ${issue.inclusive ? limit : `more than ${limit.slice(9)}`}`,
  }
}
