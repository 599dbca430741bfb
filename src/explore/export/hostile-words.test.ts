/** Words that mean something to a format come out of it as they went in. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../model/dataset'
import { csvLine, csvWriter } from './csv'
import { HOSTILE, hostileEvent, sourceOf, written } from './fixtures'
import { markdownText, markdownWriter } from './markdown'
import { timelineJsWriter } from './timeline-js'

const dataset: Dataset = {
  datasetVersion: 1,
  build: '0a1b2c3d4e5f',
  briefings: [],
  sources: [],
  actors: [],
  themes: [{ id: 'diplomacy', label: 'Talks', icon: 'circle', color: 'blue' }],
  places: [],
  events: [],
}
const source = sourceOf(dataset)

describe('CSV', () => {
  const read = (text: string) => parse(text, { record_delimiter: '\r\n', relax_quotes: false })

  test('gives every cell back, with an apostrophe before what would be a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '"', ',', HOSTILE),
    )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2 }), (cells) => {
        expect(read(csvLine(cells, '\r\n'))).toEqual([cells.map((text) => text.replace(/^(?=[=+\-@\t\r])/, "'"))])
      }),
    )
  })

  test('leaves a number a number', () => {
    expect(csvLine([-3, 1.5, '-3'], '\r\n')).toBe('-3,1.5,"\'-3"\r\n')
  })

  test('of an event has its words', () => {
    const { text } = written({ write: csvWriter }, [hostileEvent()], source)
    const [row] = parse<Record<string, string>>(text, { columns: true, bom: true, record_delimiter: '\r\n' })
    expect(row).toMatchObject({ title: `'${HOSTILE}`, excerpts: `'${HOSTILE}`, themes: 'Talks' })
  })
})

describe('Markdown', () => {
  test.each([
    ['1. a', String.raw`1\. a`],
    ['- a', String.raw`\- a`],
    ['# a', String.raw`\# a`],
    ['> a', String.raw`\> a`],
    [
      'a *b* _c_ `d` [e](f) <g> h|i ~~j~~ &amp; $k$',
      String.raw`a \*b\* \_c\_ \`d\` \[e\](f) \<g\> h\|i \~\~j\~\~ \&amp; \$k\$`,
    ],
    ['see https://a.org, www.a.org, a@b.org', String.raw`see https\://a.org, www\.a.org, a\@b.org`],
    ['a\n\n    b', 'a b'],
    ['12–13 March, “Київ”: a – b (c)!', '12–13 March, “Київ”: a – b (c)!'],
  ])('%s', (words, expected) => {
    expect(markdownText(words)).toBe(expected)
  })

  test('quotes every line of an excerpt, and no word begins a line of its own', () => {
    const { text } = written({ write: markdownWriter }, [hostileEvent('# a\n- b\n\n1) c')], source)
    expect(text).toContain('\n> \\# a  \n> \\- b  \n>  \n> 1\\) c\n')
    expect(text).toContain('\n## \\# a - b 1) c\n')
  })
})

describe('TimelineJS', () => {
  test('gets no HTML but its own', () => {
    const { text } = written({ write: timelineJsWriter }, [hostileEvent('<img src=x onerror="a()">&\'')], source)
    const { events } = JSON.parse(text) as { events: { text: { headline: string; text: string } }[] }
    expect(events[0]!.text.headline).toBe('&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;&#39;')
    expect(events[0]!.text.text.match(/<(?!\/?(?:p|blockquote|a)\b)/g)).toBe(null)
  })
})
