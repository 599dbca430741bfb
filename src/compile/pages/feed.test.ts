/** The feed, held against a grammar of Atom (RFC 4287) and read by a library for feeds. */
import { parseAtomFeed } from 'feedsmith'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { conflictEvent } from '../../explore/fixtures'
import type { ConflictEvent, Dataset } from '../../model/dataset'
import { compileSound, shippedSources } from '../fixtures'
import type { Vocabulary } from './vocabulary'
import { feedWriter } from './feed'
import type { Site } from './site'
import { releaseDays } from './release-days'

/** As much of Atom as a feed of ours may use: each element where it belongs, as often as it may stand there. */
const GRAMMAR = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed">
    <ref name="common"/>
    <interleave>
      <ref name="title"/><ref name="id"/><ref name="updated"/>
      <optional><element name="subtitle"><ref name="text"/></element></optional>
      <oneOrMore><ref name="author"/></oneOrMore>
      <zeroOrMore><ref name="link"/></zeroOrMore>
      <zeroOrMore><ref name="category"/></zeroOrMore>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave>
  </element></start>
  <define name="entry"><element name="entry">
    <ref name="common"/>
    <interleave>
      <ref name="title"/><ref name="id"/><ref name="updated"/>
      <optional><element name="published"><ref name="date"/></element></optional>
      <zeroOrMore><ref name="author"/></zeroOrMore>
      <oneOrMore><ref name="link"/></oneOrMore>
      <zeroOrMore><ref name="category"/></zeroOrMore>
      <optional><element name="summary"><ref name="text"/></element></optional>
    </interleave>
  </element></define>
  <define name="common">
    <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
    <optional><attribute name="xml:base"><data type="anyURI"/></attribute></optional>
  </define>
  <define name="text">
    <optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional>
    <data type="string"><param name="minLength">1</param></data>
  </define>
  <define name="title"><element name="title"><ref name="text"/></element></define>
  <define name="id"><element name="id"><data type="anyURI"><param name="pattern">[a-z]+:.+</param></data></element></define>
  <define name="date"><data type="dateTime"><param name="pattern">\\d{4}-\\d\\d-\\d\\dT.*(Z|[+\\-]\\d\\d:\\d\\d)</param></data></define>
  <define name="updated"><element name="updated"><ref name="date"/></element></define>
  <define name="author"><element name="author"><interleave>
    <element name="name"><text/></element>
    <optional><element name="uri"><data type="anyURI"/></element></optional>
  </interleave></element></define>
  <define name="link"><element name="link">
    <attribute name="href"><data type="anyURI"/></attribute>
    <optional><attribute name="rel"/></optional>
    <optional><attribute name="type"><data type="string"><param name="pattern">.+/.+</param></data></attribute></optional>
    <empty/>
  </element></define>
  <define name="category"><element name="category">
    <attribute name="term"/><optional><attribute name="label"/></optional>
    <empty/>
  </element></define>
</grammar>`

function expectValid(xml: string): void {
  const grammar = XmlDocument.fromString(GRAMMAR)
  const validator = RelaxNGValidator.fromDoc(grammar)
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
  } finally {
    document.dispose()
    validator.dispose()
    grammar.dispose()
  }
}

const SITE: Site = { origin: 'https://example.org', base: '/sub/' }
const { dataset } = compileSound(shippedSources())
const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
  new Map(entries.map((each) => [each.id, each]))
const vocabularyOf = ({ actors, themes, places, briefings }: Dataset): Vocabulary => ({
  actors: byId(actors),
  themes: byId(themes),
  places: byId(places),
  briefings: byId(briefings),
  sources: new Map(),
  statements: new Map(),
})

function feedOf(
  events: readonly ConflictEvent[],
  releases: Parameters<typeof releaseDays>[0] = [],
  site = SITE,
): string {
  const writer = feedWriter(releaseDays(releases), vocabularyOf(dataset), site)
  for (const event of events) writer.add(event)
  return writer.end()
}

describe('feed.xml', () => {
  test('is Atom, and read by others it has every event, with its page', () => {
    const xml = feedOf(dataset.events)
    expectValid(xml)
    const feed = parseAtomFeed(xml)
    expect(feed.id).toBe('https://example.org/sub/feed.xml')
    expect(feed.links?.map(({ rel, href }) => `${rel} ${href}`)).toEqual([
      'self https://example.org/sub/feed.xml',
      'alternate https://example.org/sub/',
    ])
    const read = feed.entries?.map(
      ({ title, links }) => `${typeof title === 'string' ? title : title?.value} ${links?.[0]?.href}`,
    )
    expect(read?.sort()).toEqual(
      dataset.events.map(({ id, title }) => `${title} https://example.org/sub/e/${id}`).sort(),
    )
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(dataset.events.length)
  })

  test('the grammar refuses what is no Atom', () => {
    const xml = feedOf(dataset.events.slice(0, 1))
    for (const damage of [
      /<id>.*?<\/id>/,
      /<updated>.*?<\/updated>/,
      /<title>.*?<\/title>/,
      /<link rel="alternate"[^>]*e\/[^>]*>/,
    ]) {
      expect(() => expectValid(xml.replace(damage, '')), `${damage}`).toThrow(XmlValidateError)
    }
    expect(() => expectValid(xml.replace(/T00:00:00Z/, ''))).toThrow(XmlValidateError)
  })

  test('before any release, an event is of the day of its briefings', () => {
    const event = dataset.events.find(({ excerpts }) => new Set(excerpts.map(({ briefing }) => briefing)).size > 1)!
    const xml = feedOf([event])
    expect(xml).toContain('<published>2023-03-22T00:00:00Z</published>')
    expect(xml).toContain('<updated>2024-05-16T00:00:00Z</updated>')
  })

  test('what has changed comes first, with the day of that release; what stayed keeps its day', () => {
    const [first, second, third] = dataset.events as [ConflictEvent, ConflictEvent, ConflictEvent]
    const releases = [
      { released: '2026-11-03', dataset: { ...dataset, events: [first, second] } },
      { released: '2026-12-01', dataset: { ...dataset, events: [{ ...first, title: 'Another' }, second, third] } },
    ]
    const feed = parseAtomFeed(feedOf([{ ...first, title: 'Another' }, second, third], releases))
    expect(feed.updated).toBe('2026-12-01T00:00:00Z')
    expect(
      feed.entries?.map(({ published, updated }) => `${published?.slice(0, 10)} ${updated?.slice(0, 10)}`),
    ).toEqual(['2026-12-01 2026-12-01', '2026-11-03 2026-12-01', '2026-11-03 2026-11-03'])
  })

  test('an event with another id, and a site that has moved, are known by what they were', () => {
    const [event] = dataset.events as [ConflictEvent]
    const renamed = { ...event, id: '2023-03-22--renamed', aliases: [event.id] }
    const idOf = (xml: string) => parseAtomFeed(xml).entries?.[0]?.id
    expect(idOf(feedOf([renamed]))).toBe(idOf(feedOf([event])))
    expect(idOf(feedOf([event], [], { origin: 'https://example.com', base: '/' }))).toBe(idOf(feedOf([event])))
    const releases = [
      { released: '2026-11-03', dataset: { ...dataset, events: [event] } },
      { released: '2026-12-01', dataset: { ...dataset, events: [renamed] } },
    ]
    expect(feedOf([renamed], releases)).toContain('<published>2026-11-03T00:00:00Z</published>')
  })

  test('holds the hundred newest, and any words', () => {
    const [template] = dataset.events as [ConflictEvent]
    const many = Array.from({ length: 450 }, (_, i) => ({ ...template, id: `2023--event-${i}`, title: `Event ${i}` }))
    const feed = parseAtomFeed(feedOf(many))
    expect(feed.entries).toHaveLength(100)
    const odd = { ...conflictEvent({ title: 'A < B & "C" \u0008', themes: ['x'] }), excerpts: template.excerpts }
    expectValid(feedOf([odd]))
    expect(feedOf([odd])).toContain('A &lt; B &amp; &quot;C&quot; \uFFFD')
  })

  test('without an origin, and without events, it is one all the same', () => {
    const xml = feedOf([], [], { origin: undefined, base: '/' })
    expectValid(xml)
    expectValid(feedOf(dataset.events, [], { origin: undefined, base: '/' }))
    expect(parseAtomFeed(xml).id).toMatch(/^urn:uuid:/)
  })
})
