import { useEffect, useMemo, useRef } from 'react'
import { actorProfile } from '../../explore/actor-profile'
import { nearestActors } from '../../explore/nearest-actors'
import type { FurtherPart } from '../../model/columns'
import { backToTimeline, DEFAULT_VIEW, openActor } from '../../explore/view-state'
import { datasetFile } from '../../state/dataset-fetch'
import type { Dataset } from '../../state/dataset-query'
import { useFurther } from '../../state/useFurther'
import { useLink, useViewState } from '../../state/useViewState'
import { PageFooter } from '../PageFooter'
import { PageFrame } from '../PageFrame'
import { CopyLink } from '../share/CopyLink'
import { BuildPlace } from '../releases/BuildPlace'
import { Notice } from '../states/Notice'
import { useDocumentTitle } from '../useDocumentTitle'
import { ActorNotFound } from './ActorNotFound'
import { OneActorPane } from './OneActorPane'
import { TwoActorsPane } from './TwoActorsPane'

/** The page of one counts by these; a comparison has no use for them, and would be made anew as each came. */
const PARTS: readonly FurtherPart[] = ['places', 'speakers']
const NO_PARTS: readonly FurtherPart[] = []

/** Who the address names: one actor, two beside each other, or nobody there is. The filter of the view has no part in it. */
export function ActorPane({ dataset: given }: { readonly dataset: Dataset }) {
  const { state, dropped, dismissDropped } = useViewState()
  const link = useLink()
  const { page } = state
  const [id, other] = page.kind === 'actor' ? [page.actor, page.other] : ['']
  // Somebody beside themselves is somebody.
  const otherId = other === id ? undefined : other
  const { dataset, failures } = useFurther(given, DEFAULT_VIEW.filter, otherId === undefined ? PARTS : NO_PARTS)
  const { manifest, index } = dataset
  const first = useMemo(() => actorProfile(index, id), [index, id])
  const second = useMemo(() => (otherId === undefined ? undefined : actorProfile(index, otherId)), [index, otherId])
  const unknown = !first ? id : otherId !== undefined && !second ? otherId : undefined
  const title =
    unknown !== undefined ? 'Actor not found' : [first, second].flatMap((one) => one?.actor.name ?? []).join(' and ')
  useDocumentTitle(title)
  const root = useRef<HTMLElement>(null)
  // Read from the title, and from the top, whoever it is.
  useEffect(() => {
    if (root.current) root.current.scrollTop = 0
    document.getElementById('page-title')?.focus()
  }, [id, otherId])
  const linkBack = link(backToTimeline(state))
  const linkTo = (actor: string, beside?: string) => link(openActor(state, actor, beside))

  return (
    <PageFrame
      actions={
        <CopyLink
          look="solid"
          text={() =>
            new URL(link(openActor({ ...DEFAULT_VIEW, kept: state.kept }, id, otherId)).href, location.href).href
          }
        />
      }
      home={link(DEFAULT_VIEW)}
      skip="Skip to the actor"
    >
      <main className="relative flex min-h-0 flex-1 flex-col desk:overflow-y-auto" id="main" ref={root} tabIndex={-1}>
        <Notice dropped={dropped} onDismiss={dismissDropped} unknown={[]} />
        <BuildPlace {...given} />
        <article aria-labelledby="page-title" className="w-full max-w-[1140px] flex-1 px-4 pt-4 pb-12">
          {unknown !== undefined ? (
            <ActorNotFound
              actors={nearestActors(unknown, manifest.actors)}
              id={unknown}
              linkBack={linkBack}
              linkTo={(actor) =>
                // What was right of a pair stays.
                first && unknown !== id ? linkTo(id, actor) : second ? linkTo(actor, second.actor.id) : linkTo(actor)
              }
            />
          ) : first && second ? (
            <TwoActorsPane dataset={dataset} first={first} second={second} />
          ) : (
            first && <OneActorPane dataset={dataset} failures={failures} profile={first} />
          )}
        </article>
        <PageFooter file={datasetFile} manifest={manifest} />
      </main>
    </PageFrame>
  )
}
