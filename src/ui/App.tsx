import { QueryClient, QueryClientProvider, useIsFetching, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { datasetQuery, DatasetError } from '../state/dataset-query'
import { busy } from '../state/idle'
import { useLink, useViewState } from '../state/useViewState'
import { DEFAULT_VIEW } from '../explore/view-state'
import { ExplorerPane } from './ExplorerPane'
import { Failed } from './states/Failed'
import { Loading } from './states/Loading'
import { NotFoundPage } from './states/NotFoundPage'
import { PageFrame } from './PageFrame'

const BriefingPane = lazy(() => import('./BriefingPane').then(({ BriefingPane: pane }) => ({ default: pane })))

const client = new QueryClient({
  defaultOptions: { queries: { retry: 2, retryDelay: (attempt) => 300 * 2 ** attempt, refetchOnWindowFocus: false } },
})

/** `onStarted` is called when the first state of the page is on screen. */
export function App({ onStarted }: { readonly onStarted: () => void }) {
  useEffect(onStarted, [onStarted])
  return (
    <QueryClientProvider client={client}>
      <Site />
    </QueryClientProvider>
  )
}

/** One dataset, one view state, and the part of the site that the view state names. */
function Site() {
  const { state, setViewState } = useViewState()
  const link = useLink()
  const dataset = useQuery(datasetQuery)
  const isFetching = useIsFetching() > 0

  useEffect(() => (isFetching ? busy('queries') : undefined), [isFetching])

  if (state.page.kind === 'unknown') {
    return (
      <PageFrame home={link(DEFAULT_VIEW)}>
        <NotFoundPage
          href={link(DEFAULT_VIEW).href}
          onOpen={() => setViewState(DEFAULT_VIEW, 'push')}
          path={state.page.path}
        />
      </PageFrame>
    )
  }
  if (dataset.isPending) {
    return (
      <PageFrame home={link(DEFAULT_VIEW)}>
        <main className="min-h-0 flex-1" id="main" tabIndex={-1}>
          <Loading />
        </main>
      </PageFrame>
    )
  }
  if (dataset.isError) {
    const { error } = dataset
    const details = error instanceof DatasetError ? error.detail : String(error)
    return (
      <PageFrame home={link(DEFAULT_VIEW)}>
        <main id="main" tabIndex={-1}>
          <Failed
            details={details}
            onRetry={() => void dataset.refetch()}
            retrying={dataset.isFetching}
            title="The events could not be loaded"
          >
            {error.message} The address above still holds your filter and your dates.
          </Failed>
        </main>
      </PageFrame>
    )
  }
  return state.page.kind === 'briefing' ? (
    <Suspense fallback={<PageLoading />}>
      <BriefingPane dataset={dataset.data} page={state.page} />
    </Suspense>
  ) : (
    <ExplorerPane dataset={dataset.data} page={state.page} />
  )
}

/** While the code of a page is on its way. */
function PageLoading() {
  useEffect(() => busy('page chunk'), [])
  return <Loading />
}
