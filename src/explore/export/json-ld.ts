/** Events as linked data: a dataset of pages, and what is claimed on each of them, as the pages themselves say it. */
import type { ConflictEvent } from '../../model/dataset'
import { linkedActor, linkedBriefing, linkedClaim } from '../linked-claim'
import {
  eventHref,
  lookupsOf,
  pageHref,
  type ExportLookups,
  type ExportSource,
  type ExportWriter,
} from './export-source'
import { usedVocabulary } from './used-vocabulary'
import { briefingPath, eventPath } from '../page-path'

export function jsonLdWriter(source: ExportSource): ExportWriter {
  const { hrefOf } = source
  const urlOf = (path: string) => pageHref(source, path)
  const lookups = lookupsOf(source.vocabulary)
  const used = usedVocabulary(source.vocabulary)
  return {
    event: (event) => {
      used.add(event)
      return [
        pageOf(event, source, lookups),
        ...event.claims.map((claim) => linkedClaim(claim, event, lookups, hrefOf, urlOf)),
      ]
        .map((node) => `,\n    ${JSON.stringify(node)}`)
        .join('')
    },
    frame: () => {
      const { briefings } = used.all()
      const nodes = [datasetOf(source), ...briefings.map((briefing) => linkedBriefing(briefing, hrefOf, urlOf))]
      return {
        head: `{\n  "@context": "https://schema.org",\n  "@graph": [\n    ${nodes.map((node) => JSON.stringify(node)).join(',\n    ')}`,
        tail: '\n  ]\n}\n',
        leftOut: 0,
      }
    },
  }
}

/** The chosen events, as a part of all. */
function datasetOf({ filter, link, build, hrefOf }: ExportSource): object {
  return {
    '@type': 'Dataset',
    '@id': link,
    url: link,
    name: `Dateline: ${filter}`,
    description: 'Events from news briefings, each with the words it rests on and with who says so.',
    version: build,
    isPartOf: { '@type': 'Dataset', '@id': `${hrefOf('')}#dataset` },
  }
}

function pageOf(event: ConflictEvent, source: ExportSource, { actors, themes, places }: ExportLookups): object {
  const briefings = [...new Set(event.excerpts.map(({ briefing }) => briefing))]
  return {
    '@type': 'WebPage',
    '@id': source.hrefOf(eventPath(event.id)),
    url: eventHref(source, event.id),
    name: event.title,
    isPartOf: { '@id': source.link },
    temporalCoverage: coverageOf(event),
    ...(event.actors.length > 0 && {
      mentions: [...new Set(event.actors.map(({ actor }) => actor))].map((id) => linkedActor(id, actors)),
    }),
    ...(event.places.length > 0 && {
      contentLocation: event.places.map(({ place }) => ({ '@type': 'Place', name: places.get(place)?.name ?? place })),
    }),
    keywords: event.themes.map((id) => themes.get(id)?.label ?? id),
    ...(briefings.length > 0 && { citation: briefings.map((id) => ({ '@id': source.hrefOf(briefingPath(id)) })) }),
  }
}

/** ISO 8601, as schema.org asks for it: a day, or an interval, with `..` for an end that the words leave open. */
function coverageOf({ date: { earliest, latest, open } }: ConflictEvent): string {
  if (earliest === latest) return earliest
  return `${open?.includes('start') ? '..' : earliest}/${open?.includes('end') ? '..' : latest}`
}
