import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dataExamples } from '../../../explore/data-examples'
import { DATA_LEAD, DATA_SECTIONS, FEED_LEAD, PROMISES, RELEASES_LEAD } from '../../../explore/data-words'
import { DEFAULT_VIEW, openPage } from '../../../explore/view-state'
import { dataPackageQuery, jsonSchemaQuery } from '../../../state/data-query'
import { datasetFile } from '../../../state/dataset-fetch'
import type { Dataset } from '../../../state/dataset-query'
import { releasesQuery } from '../../../state/frozen-build'
import { useFailure } from '../../../state/useFailure'
import { useLink, useViewState } from '../../../state/useViewState'
import { Failed } from '../../states/Failed'
import { Terms } from '../method/Terms'
import { PageSection } from '../PageSection'
import { TextPane } from '../TextPane'
import { DataExamples } from './DataExamples'
import { DataFiles } from './DataFiles'
import { DataReleases } from './DataReleases'
import { DataSchema } from './DataSchema'

interface Props {
  readonly dataset: Dataset
  readonly section: string | undefined
}

const CONTENTS = Object.entries(DATA_SECTIONS).map(([id, title]) => ({ id, title }))

/** The public files: which there are, what they hold, what can be relied on, and how they are read. */
export function DataPane({ dataset: { manifest }, section }: Props) {
  const { state } = useViewState()
  const link = useLink()
  const files = useQuery(dataPackageQuery)
  const schema = useQuery(jsonSchemaQuery)
  const releases = useQuery(releasesQuery)
  const failure = useFailure([files, schema, releases])
  const isShown = (files.data && schema.data && releases.data) !== undefined

  return (
    <TextPane
      contents={CONTENTS}
      isShown
      isWaiting={!isShown && !failure}
      lead={
        <p>
          {DATA_LEAD} How the events are made is told under <a {...link(openPage(state, 'method'))}>Method</a>.
        </p>
      }
      manifest={manifest}
      section={section}
      title="Data"
    >
      {failure || !files.data || !schema.data || !releases.data ? (
        failure && (
          <Failed {...failure} title="What is known of the files could not be loaded">
            The files themselves may be there: <a href={datasetFile('events.json')}>events.json</a>,{' '}
            <a href={datasetFile('events.csv')}>events.csv</a>.
          </Failed>
        )
      ) : (
        <div className="[&_p]:mb-3 [&_p]:max-w-[640px] [&_p]:text-[16px]/[25px] [&_p]:text-pretty">
          <Section id="files">
            <DataFiles file={datasetFile} resources={files.data.resources} />
          </Section>
          <Section id="promise">
            <Terms terms={PROMISES.map(([name, meaning]) => ({ name, meaning }))} />
          </Section>
          <Section id="releases">
            <p>{RELEASES_LEAD}</p>
            <DataReleases
              file={datasetFile}
              newest={manifest.build}
              releases={releases.data.builds}
              toRelease={(build) => link({ ...DEFAULT_VIEW, kept: [['build', build]] })}
            />
          </Section>
          <Section id="feed">
            <p>
              {FEED_LEAD} <a href={`${import.meta.env.BASE_URL}feed.xml`}>feed.xml</a>
            </p>
          </Section>
          <Section id="examples">
            <DataExamples examples={dataExamples(new URL(datasetFile(''), location.href).href)} />
          </Section>
          <Section id="schema">
            <p>
              What <a href={datasetFile('events.json')}>events.json</a> may hold, as its{' '}
              <a href={datasetFile('events.schema.json')}>JSON Schema</a> says it. A field marked with ○ may be absent.
            </p>
            <DataSchema schema={schema.data} />
          </Section>
        </div>
      )}
    </TextPane>
  )
}

function Section({ id, children }: { readonly id: keyof typeof DATA_SECTIONS; readonly children: ReactNode }) {
  return (
    <PageSection id={id} title={DATA_SECTIONS[id]}>
      {children}
    </PageSection>
  )
}
