import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utcDay } from '../model/time'
import { exportName } from './export-name'
import { filterSlug } from './filter-slug'
import { DEFAULT_VIEW, type Filter } from './view-state'

const BUILD = '0a1b2c3d4e5f'
const name = (part: Partial<Filter>, extension = 'csv') =>
  exportName(filterSlug({ ...DEFAULT_VIEW.filter, ...part }), BUILD, extension)
const march = { start: utcDay(2023, 3, 1), end: utcDay(2023, 4, 2) }

describe('the name of an exported file', () => {
  test.each<[Partial<Filter>, string]>([
    [{}, 'dateline-all-0a1b2c3d4e5f.csv'],
    [
      { actors: ['russia', 'xi-jinping'], range: march },
      'dateline-russia-xi-jinping-2023-03-01..2023-04-01-0a1b2c3d4e5f.csv',
    ],
    [
      { actors: ['russia', 'china'], match: 'all', statuses: ['disputed'] },
      'dateline-all-of-russia-china-disputed-0a1b2c3d4e5f.csv',
    ],
    [
      { query: 'Zaporižžja “drone”?', sure: true, range: { end: march.end } },
      'dateline-zaporizzja-drone-certainly-min..2023-04-01-0a1b2c3d4e5f.csv',
    ],
    [{ range: { start: march.start + 6 * 3_600_000 } }, 'dateline-2023-03-01t0600z..max-0a1b2c3d4e5f.csv'],
    [{ asOf: march.start, query: 'Київ' }, 'dateline-as-of-2023-03-01-0a1b2c3d4e5f.csv'],
  ])('%j', (part, expected) => {
    expect(name(part)).toBe(expected)
  })

  test('is ASCII that every file system has, of at most 80 characters, whatever is asked for', () => {
    const ids = fc.array(fc.stringMatching(/^[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,3}$/))
    fc.assert(
      fc.property(
        ids,
        fc.string({ unit: 'binary' }),
        fc.constantFrom('csv', 'timeline.json'),
        (actors, query, extension) => {
          const made = name({ actors, query, range: march }, extension)
          expect(made).toMatch(/^dateline-[a-z0-9]+(?:(?:-|\.\.)[a-z0-9]+)*\.[a-z.]+$/)
          expect(made.length).toBeLessThanOrEqual(80)
          expect(made.endsWith(`-${BUILD}.${extension}`)).toBe(true)
        },
      ),
    )
  })
})
