/** Every format over the shipped data: as it is expected in `golden/`, and as those read it whom it is for. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { DatasetSchema, type ConflictEvent } from '../../model/dataset'
import { EXPORT_FORMATS, type ExportFormat } from './export-formats'
import { REPRESENTATIVE, sourceOf, written } from './fixtures'

const PUBLIC = path.join(import.meta.dirname, '../../../public/dataset/v1')
const GOLDEN = path.join(import.meta.dirname, 'golden')

const read = (name: string) => readFileSync(path.join(PUBLIC, name), 'utf8')
const dataset = DatasetSchema.parse(JSON.parse(read('events.json')))
const source = sourceOf(dataset)
const chosen = dataset.events.filter(({ id }) => REPRESENTATIVE.includes(id))
const format = (id: string): ExportFormat => EXPORT_FORMATS.find((each) => each.id === id)!
const file = (id: string, events: readonly ConflictEvent[] = dataset.events) => written(format(id), events, source).text

test('the events that stand for all are there', () => {
  expect(chosen.map(({ id }) => id)).toEqual(REPRESENTATIVE)
})

test.each(EXPORT_FORMATS)('$label is as it was', ({ id, extension }) => {
  // To renew an expectation, delete it, run again, and read what was made. The build changes with every word of the data.
  const made = file(id, chosen).replaceAll(dataset.build, '0a1b2c3d4e5f')
  const golden = path.join(GOLDEN, `events.${extension}`)
  if (!existsSync(golden)) {
    if (process.env['CI']) throw new Error(`Nothing is expected of ${id}.`)
    mkdirSync(GOLDEN, { recursive: true })
    writeFileSync(golden, made)
  }
  expect(made).toBe(readFileSync(golden, 'utf8'))
})

describe('what others read', () => {
  test('CSV, strictly: as many rows and the same cells as the public table', () => {
    const strict = { columns: true, bom: true, relax_column_count: false, relax_quotes: false } as const
    const rows = parse<Record<string, string>>(file('csv'), { ...strict, record_delimiter: '\r\n' })
    expect(rows).toEqual(parse(read('events.csv'), { ...strict, record_delimiter: '\n' }))
    expect(rows.map(({ id, title, excerpts }) => [id, title, excerpts])).toEqual(
      dataset.events.map(({ id, title, excerpts }) => [id, title, excerpts.map(({ exact }) => exact).join(' ¶ ')]),
    )
  })

  test('JSON: all events are the public file again, and some pass its schema', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
    addFormats(ajv)
    const validate = ajv.compile(JSON.parse(read('events.schema.json')) as object)
    const all = JSON.parse(file('json')) as { events: unknown; briefings: unknown }
    const some = JSON.parse(file('json', chosen.slice(0, 1))) as Record<string, unknown>
    for (const made of [all, some, JSON.parse(file('json', []))]) {
      validate(made)
      expect(validate.errors).toBe(null)
    }
    expect([all.events, all.briefings]).toEqual([dataset.events, dataset.briefings])
    expect(some).toMatchObject({
      selection: { filter: source.filter, link: source.link },
      briefings: [{ id: '2023-03-22-xi-leaves-moscow' }],
      actors: [{ id: 'russia' }, { id: 'ukraine' }],
      themes: [{ id: 'ground-fighting' }],
      places: [{ id: 'crimea' }],
    })
  })

  test('JSON-LD: every claim and every page, and no term that schema.org does not have', async () => {
    const made = JSON.parse(file('json-ld')) as { '@graph': readonly { '@id': string; '@type': string }[] }
    // What schema.org would say, without asking it: all terms are of its vocabulary.
    const documentLoader = async (url: string) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': { '@vocab': 'http://schema.org/' } },
    })
    const expand = jsonld.expand as (document: unknown, options: object) => Promise<readonly Record<string, string>[]>
    const expanded = await expand(made, { documentLoader, safe: true })
    const typed = (type: string) => expanded.filter((node) => node['@type']?.includes(`http://schema.org/${type}`))
    expect(typed('Dataset')).toHaveLength(1)
    expect(typed('WebPage').map((node) => node['@id'])).toEqual(
      dataset.events.map(({ id }) => `https://example.org/e/${id}`),
    )
    expect(typed('Claim')).toHaveLength(dataset.events.flatMap(({ claims }) => claims).length)
    expect(JSON.stringify(made)).not.toMatch(/ClaimReview|"Event"/)
    expect(new Set(made['@graph'].map((node) => node['@id'])).size).toBe(made['@graph'].length)
  })
})
