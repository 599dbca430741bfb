import type { ReactNode } from 'react'
import { ROLES, type ConflictEvent, type Role } from '../../model/dataset'
import { affiliationWords, officeSpan } from '../../explore/actor-words'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { PanelSection } from './PanelSection'

const ROLE_WORDS: Record<Role, readonly [one: string, several: string]> = {
  agent: ['Agent', 'Agents'],
  target: ['Target', 'Targets'],
  speaker: ['Speaker', 'Speakers'],
  mediator: ['Mediator', 'Mediators'],
  mentioned: ['Mentioned', 'Mentioned'],
}

type Relation = ConflictEvent['places'][number]['relation']

const PLACE_WORDS: Record<Relation, readonly [one: string, several: string]> = {
  location: ['Place', 'Places'],
  origin: ['From', 'From'],
  destination: ['To', 'To'],
  mentioned: ['Place named', 'Places named'],
}
const RELATIONS = Object.keys(PLACE_WORDS) as readonly Relation[]

interface ActorRolesProps extends Pick<Lookups, 'actors' | 'places'> {
  readonly event: ConflictEvent
  readonly chosenActors: readonly string[]
  readonly onActor: (actorId: string) => void
  /** To the page of an actor; on paper there is none. */
  readonly linkToActor?: (actorId: string) => Link
}

/** Who takes part, and how; where. A name filters by that actor; all about it stands on a page of its own. */
export function ActorRoles({ event, actors, places, chosenActors, onActor, linkToActor }: ActorRolesProps) {
  if (event.actors.length + event.places.length === 0) return undefined
  const span = officeSpan(event.date)
  return (
    <PanelSection title="Who and where">
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2 text-[14px]/[20px]">
        {ROLES.map((role) => {
          const ids = event.actors.filter((one) => one.role === role).map(({ actor }) => actor)
          return (
            <Group height="min-h-6 pointer-coarse:min-h-11" key={role} names={ids} words={ROLE_WORDS[role]}>
              {(id) => {
                const actor = actors.get(id)
                const affiliation = actor && affiliationWords(actor, actors, span)
                return (
                  <>
                    <button
                      aria-pressed={chosenActors.includes(id)}
                      className="min-h-6 text-left underline decoration-line-2 underline-offset-3 hover:decoration-current aria-pressed:font-semibold pointer-coarse:min-h-11"
                      onClick={() => onActor(id)}
                      title="Filter by this actor"
                      type="button"
                    >
                      {actor?.name ?? id}
                    </button>
                    {affiliation !== undefined && <span className="text-[13px] text-ink-3">{affiliation}</span>}
                    {actor && linkToActor && (
                      <a
                        {...linkToActor(id)}
                        className="ml-auto inline-flex min-h-6 items-center text-[13px] text-ink-3 pointer-coarse:min-h-11 print:hidden"
                      >
                        About<span className="sr-only"> {actor.name}</span>
                      </a>
                    )}
                  </>
                )
              }}
            </Group>
          )
        })}
        {RELATIONS.map((relation) => {
          const ids = event.places.filter((one) => one.relation === relation).map(({ place }) => place)
          return (
            <Group height="min-h-6" key={relation} names={ids} words={PLACE_WORDS[relation]}>
              {(id) => places.get(id)?.name ?? id}
            </Group>
          )
        })}
      </dl>
    </PanelSection>
  )
}

interface GroupProps {
  readonly height: string
  readonly names: readonly string[]
  readonly words: readonly [one: string, several: string]
  readonly children: (name: string) => ReactNode
}

function Group({ height, names, words: [one, several], children }: GroupProps) {
  if (names.length === 0) return undefined
  return (
    <div className="contents">
      <dt className={`flex items-center text-[13px] text-ink-3 ${height}`}>{names.length === 1 ? one : several}</dt>
      {names.map((name) => (
        <dd className={`col-start-2 flex flex-wrap items-center gap-x-1.5 ${height}`} key={name}>
          {children(name)}
        </dd>
      ))}
    </div>
  )
}
