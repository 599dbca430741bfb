/** The data package, held against the rules of Frictionless Data Package 2.0 and against the files it names. */
import { createHash } from 'node:crypto'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { compileSound, goldenCases, goldenSources, shippedSources } from './fixtures'
import { publicFiles } from './output'

/** What the profile asks of a package, of its resources and of a table's schema, as far as we use it. */
const NAME = { type: 'string', pattern: '^[a-z0-9._-]+$' }
const PATH = { type: 'string', pattern: '^(?!/)(?!.*\\.\\./).+$' }
const TEXT = { type: 'string', minLength: 1 }
const PROFILE = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: NAME,
    title: TEXT,
    description: TEXT,
    version: TEXT,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: { format: 'uri' }, title: TEXT },
        additionalProperties: false,
      },
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: TEXT, path: TEXT },
        additionalProperties: false,
      },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'bytes', 'hash'],
        properties: {
          name: NAME,
          path: PATH,
          title: TEXT,
          type: { const: 'table' },
          format: { enum: ['csv', 'json'] },
          mediatype: { type: 'string', pattern: '^[a-z]+/[a-z+.-]+$' },
          encoding: { const: 'utf-8' },
          bytes: { type: 'integer', minimum: 0 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: { $ref: '#/$defs/table' },
        },
        additionalProperties: false,
        // A table has a schema, and nothing else has one.
        dependentRequired: { type: ['schema'], schema: ['type'] },
      },
    },
  },
  additionalProperties: false,
  $defs: {
    table: {
      type: 'object',
      required: ['fields'],
      properties: {
        fields: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['name'],
            properties: {
              name: TEXT,
              title: TEXT,
              description: TEXT,
              type: { enum: ['string', 'number', 'integer', 'boolean', 'date', 'datetime', 'any'] },
              constraints: {
                type: 'object',
                properties: {
                  required: { type: 'boolean' },
                  unique: { type: 'boolean' },
                  pattern: { type: 'string', format: 'regex' },
                  enum: { type: 'array', minItems: 1, uniqueItems: true },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
        },
        primaryKey: { type: 'array', items: TEXT, minItems: 1 },
        missingValues: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: false,
    },
  },
}
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }))
const isPackage = ajv.compile(PROFILE)

interface Field {
  readonly name: string
  readonly constraints: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly pattern?: string
    readonly enum?: readonly string[]
  }
}
interface Package {
  readonly version: string
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema?: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] }
  }[]
}

const cases = goldenCases().filter((name) => name.startsWith('good-'))
const packed = (sources: Parameters<typeof compileSound>[0]) => {
  const result = compileSound(sources)
  const files = publicFiles(result)
  return { ...result, files, described: JSON.parse(files.get('datapackage.json')!) as Package }
}

test.each(cases)('passes the profile: %s', (name) => {
  isPackage(packed(goldenSources(name)).described)
  expect(isPackage.errors ?? []).toEqual([])
})

test('describes every public file, with its length and its hash', () => {
  const { files, dataset, described } = packed(shippedSources())
  isPackage(described)
  expect(isPackage.errors ?? []).toEqual([])
  expect(described.version).toBe(dataset.build)
  const others = [...files.keys()].filter((name) => name !== 'datapackage.json')
  expect(described.resources.map(({ path }) => path).sort()).toEqual(others.sort())
  expect(new Set(described.resources.map(({ name }) => name)).size).toBe(described.resources.length)
  for (const { path, bytes, hash } of described.resources) {
    const content = Buffer.from(files.get(path)!)
    expect(bytes, `${path}`).toBe(content.length)
    expect(hash, `${path}`).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
  }
})

test('describes the table as it is: its columns, in their order, and what each may hold', () => {
  const { files, described } = packed(shippedSources())
  const { schema } = described.resources.find(({ path }) => path === 'events.csv')!
  const rows: string[][] = parse(files.get('events.csv')!)
  const [header = [], ...body] = rows
  expect(schema!.fields.map(({ name }) => name)).toEqual(header)
  expect(header).toEqual(expect.arrayContaining([...schema!.primaryKey]))
  const faults = schema!.fields.flatMap(
    ({ name, constraints: { required, unique, pattern, enum: values } }, column) => {
      const cells = body.map((row) => row[column]!)
      const whole = new RegExp(`^(?:${pattern ?? '[^]*'})$`)
      const isRepeated = unique === true && new Set(cells).size < cells.length
      return [
        ...(isRepeated ? [`${name} is not unique`] : []),
        ...cells.filter((cell) => required === true && cell === '').map(() => `${name} is empty`),
        ...cells.filter((cell) => !whole.test(cell)).map((cell) => `${name} has ${cell}`),
        ...cells.filter((cell) => values && !values.includes(cell)).map((cell) => `${name} has ${cell}`),
      ]
    },
  )
  expect(faults).toEqual([])
})
