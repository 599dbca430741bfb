import { QueryClient, QueryClientProvider, useIsFetching, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { datasetQuery, DatasetError } from '../state/dataset-query'
import { busy } from '../state/idle'
import { useLink, useViewState } from '../state/useViewState'
import { DEFAULT_VIEW } from '../explore/view-state'
import { ErrorBoundary } from './ErrorBoundary'
import { ExplorerPane } from './ExplorerPane'
import { Failed } from './states/Failed'
import { Loading } from './states/Loading'
import { NotFoundPage } from './states/NotFoundPage'
import { PageFrame } from './PageFrame'

const BriefingPane = lazy(() => import('./BriefingPane').then(({ BriefingPane: pane }) => ({ default: pane })))

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Offline a request fails, and the page says so; otherwise it would wait without a word.
      networkMode: 'always',
      retry: 2,
      retryDelay: (attempt) => 300 * 2 ** attempt,
      refetchOnWindowFocus: false,
    },
  },
})

/** `onStarted` is called when the first state of the page is on screen. */
export function App({ onStarted }: { readonly onStarted: () => void }) {
  useEffect(onStarted, [onStarted])
  return (
    <QueryClientProvider client={client}>
      <ErrorBoundary>
        <Site />
      </ErrorBoundary>
    </QueryClientProvider>
  )
}

/** One dataset, one view state, and the part of the site that the view state names. */
function Site() {
  const { state, setViewState } = useViewState()
  const link = useLink()
  const dataset = useQuery(datasetQuery)
  const isFetching = useIsFetching() > 0
  // A new attempt clears the query's own error; the page keeps it until there is something else to show.
  const [failure, setFailure] = useState<Error>()
  if (dataset.error && dataset.error !== failure) setFailure(dataset.error)

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
  if (!dataset.data) {
    return (
      <PageFrame home={link(DEFAULT_VIEW)}>
        <main className="min-h-0 flex-1" id="main" tabIndex={-1}>
          <h1 className="sr-only">Timeline of events from news briefings</h1>
          {failure ? (
            <Failed
              details={failure instanceof DatasetError ? failure.detail : String(failure)}
              onRetry={() => void dataset.refetch()}
              retrying={dataset.isFetching}
              title="The events could not be loaded"
            >
              {failure.message} The address above still holds your filter and your dates.
            </Failed>
          ) : (
            <Loading />
          )}
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
