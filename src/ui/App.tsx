import { QueryClient, QueryClientProvider, useIsFetching, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { askedBuild } from '../explore/asked-build'
import { briefingName } from '../explore/date-words'
import { backToTimeline, DEFAULT_VIEW, type Page } from '../explore/view-state'
import { progressQuery } from '../state/columns-query'
import { isWorthRetrying } from '../state/dataset-fetch'
import { datasetQuery, type Dataset } from '../state/dataset-query'
import { isEmbed } from '../state/embed'
import { busy } from '../state/idle'
import { useFailure } from '../state/useFailure'
import { useLink, useViewState } from '../state/useViewState'
import { ErrorBoundary, type Fallback } from './ErrorBoundary'
import { askForExplorer } from './explorer-parts'
import { ExplorerPane } from './ExplorerPane'
import { lazyPart, type LazyPart } from './lazyPart'
import { LoadedPane } from './LoadedPane'
import { onRest } from './onRest'
import { PageFrame } from './PageFrame'
import { PAGE_LABELS } from './pages/page-names'
import { BriefingFailed } from './reader/BriefingFailed'
import { Failed } from './states/Failed'
import { Loading } from './states/Loading'
import { TextLoading } from './states/TextLoading'
import { useFocusOnward } from './useFocusOnward'

const LABELS = { ...PAGE_LABELS, actor: 'Actor' }

const BriefingPane = lazyPart(() => import('./BriefingPane').then((module) => module.BriefingPane))
/** Instead of all the others, in the page of somebody else. */
const EmbedPane = lazyPart(() => import('./embed/EmbedPane').then((module) => module.EmbedPane))
const NotFoundPane = lazyPart(() => import('./pages/NotFoundPane').then((module) => module.NotFoundPane))
/** The pages about the data, and that of an actor, which reads itself whose it is. */
const PAGES: Record<
  keyof typeof LABELS,
  LazyPart<{ readonly dataset: Dataset; readonly section: string | undefined }>
> = {
  actor: lazyPart(() => import('./actors/ActorPane').then((module) => module.ActorPane)),
  disputes: lazyPart(() => import('./pages/disputes/DisputesPane').then((module) => module.DisputesPane)),
  method: lazyPart(() => import('./pages/method/MethodPane').then((module) => module.MethodPane)),
  data: lazyPart(() => import('./pages/data/DataPane').then((module) => module.DataPane)),
  quality: lazyPart(() => import('./pages/quality/QualityPane').then((module) => module.QualityPane)),
}

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Offline a request fails, and the page says so; otherwise it would wait without a word.
      networkMode: 'always',
      retry: isWorthRetrying,
      retryDelay: (attempt) => 300 * 2 ** attempt,
      refetchOnWindowFocus: false,
    },
  },
})

/** `onStarted` is called when the first state of the page is on screen. */
export function App({ onStarted }: { readonly onStarted: () => void }) {
  const { state } = useViewState()
  useEffect(onStarted, [onStarted])
  // The page as the build has written it stands over the app until then.
  useEffect(() => onRest(() => document.querySelector('[data-page]')?.remove()), [])
  return (
    <QueryClientProvider client={client}>
      <ErrorBoundary fallback={pageFailed} resetKey={state}>
        <Fetching />
        <Site />
      </ErrorBoundary>
    </QueryClientProvider>
  )
}

/** Apart, for it changes with every request, and the page does not. */
function Fetching() {
  const isFetching = useIsFetching() > 0
  useEffect(() => (isFetching ? busy('queries') : undefined), [isFetching])
  return undefined
}

/** One dataset, one view state, and the part of the site that the view state names. */
function Site() {
  const { state } = useViewState()
  const link = useLink()
  const { page } = state
  const dataset = useQuery({
    ...datasetQuery(askedBuild(state)),
    // On the way to another build the one on screen stays. What is about the newest alone waits for that.
    placeholderData: (before) => (page.kind === 'page' ? undefined : before),
  })
  const failure = useFailure([dataset])
  const home = link(DEFAULT_VIEW)

  useFocusOnPage(page.kind)
  const isExplorer = page.kind === 'explorer' && !isEmbed()
  const ask = useEffectEvent(() => askForExplorer(state))
  useEffect(() => (isExplorer ? ask() : undefined), [isExplorer])
  const name = page.kind === 'page' ? page.name : page.kind === 'actor' ? page.kind : undefined
  useEffect(() => (name ? PAGES[name].askFor() : undefined), [name])

  if (isEmbed()) {
    return (
      <LoadedPane failed={pageFailed}>
        <EmbedPane dataset={dataset.data} failure={failure} />
      </LoadedPane>
    )
  }
  if (page.kind === 'unknown') {
    return (
      <PageFrame home={home}>
        <LoadedPane failed={pageFailed} waiting={<PageLoading title="There is no such page" />}>
          <NotFoundPane path={page.path} />
        </LoadedPane>
      </PageFrame>
    )
  }
  if (!dataset.data) {
    return (
      <PageFrame home={home}>
        <Main title={name ? LABELS[name] : 'Timeline of events from news briefings'}>
          {failure ? (
            <Failed {...failure} title="The events could not be loaded">
              The address above still holds your filter and your dates.
            </Failed>
          ) : name ? (
            <TextLoading title={LABELS[name]} />
          ) : (
            <LoadingEvents />
          )}
        </Main>
      </PageFrame>
    )
  }
  if (page.kind === 'explorer') {
    // Rows are those of one build: nothing that was found in another is shown with them.
    return <ExplorerPane dataset={dataset.data} key={dataset.data.manifest.build} page={page} />
  }
  if (page.kind !== 'briefing') {
    return <AboutPage dataset={dataset.data} name={page.kind === 'page' ? page.name : page.kind} />
  }
  const briefing = dataset.data.manifest.briefings.find(({ id }) => id === page.briefing)
  const failed: Fallback = (error, retry) => (
    <PageFrame home={home}>
      <Main title="Briefing">
        <BriefingFailed
          details={String(error)}
          linkBack={link(backToTimeline(state))}
          name={briefing && briefingName(briefing)}
          onRetry={retry}
        />
      </Main>
    </PageFrame>
  )
  return (
    <LoadedPane
      failed={failed}
      resetKey={page.briefing}
      waiting={
        <PageFrame home={home}>
          <PageLoading title="Briefing" />
        </PageFrame>
      }
    >
      <BriefingPane dataset={dataset.data} page={page} />
    </LoadedPane>
  )
}

/** A million events come in segments: how far they have come. */
function LoadingEvents() {
  const { data } = useQuery(progressQuery)
  return <Loading share={data && data.of > 1 ? data.segments / data.of : undefined} />
}

/** A page whose code is loaded for it. */
function AboutPage({ dataset, name }: { readonly dataset: Dataset; readonly name: keyof typeof LABELS }) {
  const { state } = useViewState()
  const link = useLink()
  const Pane = PAGES[name]
  const title = LABELS[name]
  const framed = (children: ReactNode) => (
    <PageFrame home={link(DEFAULT_VIEW)}>
      <Main title={title}>{children}</Main>
    </PageFrame>
  )
  const failed: Fallback = (error, retry) =>
    framed(
      <Failed details={String(error)} onRetry={retry} title={`${title}: the page could not be loaded`}>
        Your filter is kept, and the link still leads here. <a {...link(backToTimeline(state))}>Back to the timeline</a>
      </Failed>,
    )
  return (
    <LoadedPane failed={failed} key={name} waiting={framed(<TextLoading title={title} />)}>
      <Pane dataset={dataset} section={state.page.kind === 'page' ? state.page.section : undefined} />
    </LoadedPane>
  )
}

function Main({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const root = useFocusOnward('#main')
  return (
    <main className="min-h-0 flex-1" id="main" ref={root} tabIndex={-1}>
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
  )
}

/** While the code of a page is on its way. */
function PageLoading({ title }: { readonly title: string }) {
  return (
    <Main title={title}>
      <Loading />
    </Main>
  )
}

const pageFailed: Fallback = (error) => <PageFailed error={error} />

/** A fault of the program shows what failed and a way on, not a blank page. */
function PageFailed({ error }: { readonly error: Error }) {
  return (
    <Main title="Dateline">
      <Failed
        details={`${location.href}\n${error.stack ?? error.message}`}
        onRetry={() => location.reload()}
        title="This page has failed"
      >
        The address still holds your filter and your dates. If it fails again, something in them may be the cause:{' '}
        <a href={import.meta.env.BASE_URL}>start from the beginning</a>.
      </Failed>
    </Main>
  )
}

/** A link to another page goes with the page it stood on: reading goes on at the new one's beginning. */
function useFocusOnPage(kind: Page['kind']): void {
  const last = useRef(kind)
  useEffect(() => {
    if (last.current !== kind && document.activeElement === document.body) document.getElementById('main')?.focus()
    last.current = kind
  }, [kind])
}
