import { expect, test } from 'vitest'
import { datasetJsonSchema } from '../compile/output'
import { JsonSchemaSchema } from '../model/data-package'
import { STATUSES } from '../model/dataset'
import { schemaAnchor, schemaTables } from './schema-fields'

const tables = schemaTables(JsonSchemaSchema.parse(datasetJsonSchema()))
const fieldOf = (path: string, name: string) =>
  tables.find((table) => table.path === path)?.fields.find((field) => field.name === name)

test('every kind of object has a table, after the one it stands in', () => {
  const paths = tables.map(({ path }) => path)
  expect(paths[0]).toBe('')
  expect(paths).toEqual(
    expect.arrayContaining(['briefings[].excluded[]', 'events[].date.outside', 'events[].claims[].quantities[]']),
  )
  expect(new Set(paths.map(schemaAnchor)).size).toBe(paths.length)
  for (const path of paths.slice(1)) {
    const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : ''
    expect(paths.indexOf(parent), `${path} stands after ${parent}`).toBeLessThan(paths.indexOf(path))
  }
})

test('every field says what it means', () => {
  const silent = tables.flatMap(({ path, fields }) =>
    fields.filter(({ description }) => !description).map(({ name }) => `${path}.${name}`),
  )
  expect(silent).toEqual([])
})

test('a field has its type in words, whether it may be absent, and its values where they are closed', () => {
  expect(fieldOf('events[]', 'status')).toMatchObject({ type: 'text', isRequired: true, values: STATUSES })
  expect(fieldOf('events[]', 'summary')).toMatchObject({ type: 'text', isRequired: false, values: [] })
  expect(fieldOf('events[].date', 'open')).toMatchObject({ type: 'list of texts', values: ['start', 'end'] })
  expect(fieldOf('events[]', 'claims')).toMatchObject({ type: 'list of objects', values: [] })
  expect(fieldOf('', 'datasetVersion')).toMatchObject({ type: 'always 1' })
})
