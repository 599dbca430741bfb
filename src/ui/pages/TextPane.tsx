import type { ComponentProps } from 'react'
import { backToTimeline, DEFAULT_VIEW } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { datasetFile } from '../../state/dataset-fetch'
import { useLink, useViewState } from '../../state/useViewState'
import { PageFooter } from '../PageFooter'
import { PageFrame } from '../PageFrame'
import { CopyLink } from '../share/CopyLink'
import { TextLoading } from '../states/TextLoading'
import { useDocumentTitle } from '../useDocumentTitle'
import { TextPage } from './TextPage'

interface Props extends Omit<ComponentProps<typeof TextPage>, 'linkBack' | 'footer'> {
  readonly manifest: Manifest
  /** What the first link of the page skips to. */
  readonly skip?: string
  /** Stands in for the text until all of it is there. */
  readonly isWaiting?: boolean
}

/** A page about the data, with the bar above it and the way back. */
export function TextPane({ manifest, skip = 'Skip to the text', isWaiting = false, ...page }: Props) {
  const { state } = useViewState()
  const link = useLink()
  useDocumentTitle(page.title)
  return (
    <PageFrame actions={<CopyLink look="solid" text={() => location.href} />} home={link(DEFAULT_VIEW)} skip={skip}>
      <main className="relative min-h-0 flex-1 desk:overflow-y-auto" id="main" tabIndex={-1}>
        {isWaiting ? (
          <>
            <h1 className="sr-only">{page.title}</h1>
            <TextLoading title={page.title} />
          </>
        ) : (
          <TextPage
            footer={<PageFooter file={datasetFile} manifest={manifest} />}
            linkBack={link(backToTimeline(state))}
            {...page}
          />
        )}
      </main>
    </PageFrame>
  )
}
