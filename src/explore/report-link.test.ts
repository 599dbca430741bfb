import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_REPORT, reportHref, reportText, type Report } from './report-link'

const REPORT: Report = {
  eventId: '2023-03-22--raid',
  title: 'Raid & fire',
  link: 'https://example.org/e/2023-03-22--raid/x2?actor=russia&view=list',
  words: 'At least “seven” died; 100% of them?',
  build: '0a1b2c3d4e5f',
}
const MAIL = { url: 'desk@example.org' }
const FORM = { url: 'https://example.org/report?subject={title}&text={body}' }
const ISSUES = { repository: 'https://github.com/someone/dateline.git' }

/** Fields of a filled-in address. */
const fieldsOf = (href: string | undefined) => Object.fromEntries(new URL(href!).searchParams)

describe('reportHref', () => {
  test('fills in a mail, a form or an issue', () => {
    expect(reportHref(MAIL, REPORT)).toMatch(/^mailto:desk@example\.org\?subject=Error%20in/)
    expect(reportHref(ISSUES, REPORT)).toMatch(/^https:\/\/github\.com\/someone\/dateline\/issues\/new\?title=Error/)
    const { subject, text } = fieldsOf(reportHref(FORM, REPORT))
    expect(subject).toBe('Error in “Raid & fire”')
    for (const part of [REPORT.eventId, REPORT.link, REPORT.words, REPORT.build]) expect(text).toContain(part)
  })

  test('an address of one’s own goes before the repository', () => {
    expect(reportHref({ ...FORM, ...ISSUES }, REPORT)).toMatch(/^https:\/\/example\.org\/report/)
  })

  test.each([
    [{}],
    [{ url: '' }],
    [{ url: 'javascript:alert(1)' }],
    [{ url: 'desk', ...ISSUES }],
    [{ repository: 'git@github.com:someone/dateline.git' }],
  ])('%j is no address, and gives no link', (target) => {
    expect(reportHref(target, REPORT)).toBeUndefined()
  })

  test('leaves out words from their end, then what the link says beyond the event', () => {
    const long = fieldsOf(reportHref(FORM, { ...REPORT, words: 'word '.repeat(1000) }))
    expect(long['text']).toContain(REPORT.link)
    expect(long['text']).toMatch(/ word …\n/)
    const longer = fieldsOf(reportHref(FORM, { ...REPORT, link: `${REPORT.link}&q=${'x'.repeat(3000)}` }))
    expect(longer['text']).toContain('Link: https://example.org/e/2023-03-22--raid/x2\n')
    expect(longer['text']).toContain(REPORT.words)
  })

  test('is never too long, and always whole', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 })
    fc.assert(
      fc.property(text, text, fc.constantFrom(MAIL, FORM, ISSUES), (title, words, target) => {
        const href = reportHref(target, { ...REPORT, title, words })!
        expect(href.length).toBeLessThanOrEqual(MAX_REPORT)
        expect(decodeURIComponent(href)).toContain(REPORT.eventId)
      }),
    )
  })
})

test('a report to be copied says all, however long', () => {
  const words = 'word '.repeat(1000)
  const text = reportText({ ...REPORT, words })
  expect(text).toMatch(/^Error in “Raid & fire”\n\nWhat is wrong:\n/)
  for (const part of [REPORT.eventId, REPORT.link, words.trim(), REPORT.build]) expect(text).toContain(part)
})
