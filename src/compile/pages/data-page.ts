/** What the page about the public data says to whoever runs no script: the same as the app does. */
import { dataExamples } from '../../explore/data-examples'
import {
  DATA_LEAD,
  DATA_SECTIONS,
  FEED_LEAD,
  NOTHING_RELEASED,
  PROMISES,
  RELEASES_LEAD,
} from '../../explore/data-words'
import { sizeWords } from '../../explore/size-words'
import { dayOf, dayWords } from '../../explore/date-words'
import { eventCount } from '../../explore/filter-words'
import { schemaTables } from '../../explore/schema-fields'
import type { Release } from '../../model/builds'
import type { DataPackage, JsonSchema } from '../../model/data-package'
import { FEED } from './feed'
import { markup, type Markup } from './markup'
import { hrefOf, type Site } from './site'

interface Described {
  readonly resources: DataPackage['resources']
  readonly schema: JsonSchema
  /** Oldest first. */
  readonly releases: readonly Release[]
}

export function dataBody({ resources, schema, releases }: Described, site: Site): Markup {
  const file = (name: string) => `${site.base}dataset/v1/${name}`
  return markup`<header><a href="${site.base}">Dateline</a></header>
<main>
<article>
<h1>Data</h1>
<p>${DATA_LEAD}</p>
${section(
  'files',
  markup`<ul>${resources.map(
    ({ path, title, bytes }) => markup`<li><a href="${file(path)}">${path}</a>, ${sizeWords(bytes)}: ${title}</li>
`,
  )}<li><a href="${file('datapackage.json')}">datapackage.json</a>: this list for programs</li></ul>`,
)}
${section(
  'promise',
  markup`<dl>${PROMISES.map(
    ([title, text]) => markup`<dt>${title}</dt><dd>${text}</dd>
`,
  )}</dl>`,
)}
${section(
  'releases',
  markup`<p>${RELEASES_LEAD}</p>
${
  releases.length === 0
    ? markup`<p>${NOTHING_RELEASED}</p>`
    : markup`<ul>${releases.toReversed().map(
        ({
          build,
          released,
          events,
        }) => markup`<li>${dayWords(dayOf({ date: released }))}, ${eventCount(events)}: <a href="${file(`builds/${build}.json`)}">${build}.json</a></li>
`,
      )}</ul>`
}`,
)}
${section('feed', markup`<p>${FEED_LEAD} <a href="${site.base}${FEED}">${FEED}</a></p>`)}
${section(
  'examples',
  // Without an origin nobody can say the whole address; the app can, once it runs.
  dataExamples(hrefOf(site, 'dataset/v1/')).map(
    ({ name, does, code }) => markup`<h3>${name}</h3>
<p>${does}</p>
<pre><code>${code}</code></pre>
`,
  ),
)}
${section(
  'schema',
  schemaTables(schema).map(
    ({ path, fields }) => markup`<h3>${path === '' ? 'events.json' : path}</h3>
<dl>${fields.map(
      ({
        name,
        type,
        isRequired,
        description = '',
        values,
      }) => markup`<dt><code>${name}</code>, ${type}${!isRequired && ', may be absent'}</dt><dd>${description.replaceAll('`', '')}${values.length > 0 && ` One of: ${values.join(', ')}.`}</dd>
`,
    )}</dl>
`,
  ),
)}
</article>
</main>`
}

function section(id: keyof typeof DATA_SECTIONS, content: Markup | readonly Markup[]): Markup {
  return markup`<section><h2 id="${id}">${DATA_SECTIONS[id]}</h2>
${content}</section>`
}
