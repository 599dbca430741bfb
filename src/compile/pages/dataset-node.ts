/** Schema.org's `Dataset`: the whole as something that can be taken away. */
import { briefingName } from '../../explore/date-words'
import { countWords, listed } from '../../explore/filter-words'
import type { Manifest } from '../../model/app-files'
import { hrefOf, SITE_NAME, type Site } from './site'
import { lowered } from '../../explore/lowered'

/** What the data is, in a sentence. */
export function datasetWords({ count }: Pick<Manifest, 'count'>): string {
  return `${countWords(count)} events of a war as a timeline, each with the sentence of a news briefing that it came from.`
}

export function datasetNode(manifest: Pick<Manifest, 'count' | 'briefings' | 'build'>, site: Site): object {
  const { briefings, build } = manifest
  const file = (name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: hrefOf(site, `dataset/v1/${name}`),
  })
  return {
    '@type': 'Dataset',
    '@id': `${hrefOf(site, '')}#dataset`,
    name: `${SITE_NAME}: events from news briefings`,
    description: `${datasetWords(manifest)} From the ${listed(briefings.map((briefing) => lowered(briefingName(briefing))))}.`,
    url: hrefOf(site, 'data'),
    version: build,
    isAccessibleForFree: true,
    distribution: [file('events.json', 'application/json'), file('events.csv', 'text/csv')],
  }
}
