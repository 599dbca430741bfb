import { briefingName, dateWords } from '../../explore/date-words'
import type { ConflictEvent, Theme } from '../../model/dataset'
import { ActorRoles } from '../details/ActorRoles'
import { ClaimList } from '../details/ClaimList'
import { disputeGroups } from '../../explore/dispute-groups'
import { Disputes } from '../details/Disputes'
import { NumberList } from '../details/NumberList'
import { passageNumber } from '../../explore/passage-number'
import { WhenBlock } from '../details/WhenBlock'
import type { Lookups } from '../lookups'
import { StatusMark } from '../marks/StatusMark'
import { ThemeShape } from '../marks/ThemeShape'

interface Props {
  readonly event: ConflictEvent
  readonly theme: Theme
  readonly lookups: Lookups
  /** Full link to the event. */
  readonly href: string
  /** With all that is known of it; otherwise date, status, title and the words it rests on. */
  readonly isFull?: boolean
  /** That passages of later briefings are left out. */
  readonly later?: string | undefined
  /** On the other side of its disputes, as far as they are loaded. */
  readonly otherEvents?: ReadonlyMap<string, ConflictEvent>
  /** Whether a date from general knowledge is shown beside that of the words. */
  readonly showsOutside: boolean
}

const NOBODY_PRESSES = () => undefined

/** An event on paper. Its links are written out. */
export function PrintEvent(props: Props) {
  const { event, theme, lookups, href, isFull = false, later, otherEvents = new Map(), showsOutside } = props
  const { briefings, actors } = lookups
  const toPassage = () => ({ href, onClick: NOBODY_PRESSES })
  return (
    <div>
      <p className="flex items-center gap-x-2">
        <ThemeShape size={13} theme={theme} />
        <span className="font-semibold">{dateWords(event.date)}</span>
        <StatusMark status={event.status} />
      </p>
      <h2 className={isFull ? 'my-1 font-serif text-[20px]/6 font-[650]' : 'text-[14px]/[19px] font-[650]'}>
        {event.title}
      </h2>
      {isFull && (
        <>
          {event.summary !== undefined && <p className="mb-2">{event.summary}</p>}
          <p className="mb-1">{event.themes.map((id) => lookups.themes.get(id)?.label ?? id).join(', ')}</p>
          <WhenBlock
            briefings={briefings}
            event={event}
            linkToPassage={toPassage}
            showsOutside={showsOutside}
            themes={lookups.themes}
          />
          <Disputes
            actors={actors}
            briefings={briefings}
            eventId={event.id}
            groups={disputeGroups(event, otherEvents)}
            linkAcross={toPassage}
            linkToPassage={toPassage}
            numberOf={(id) => passageNumber(event, id)}
          />
          <ClaimList actors={actors} briefings={briefings} event={event} linkToPassage={toPassage} />
          <NumberList actors={actors} briefings={briefings} event={event} linkToPassage={toPassage} />
          <ActorRoles
            actors={actors}
            chosenActors={[]}
            event={event}
            onActor={NOBODY_PRESSES}
            places={lookups.places}
          />
        </>
      )}
      {event.excerpts.map(({ id, briefing, exact }, i) => {
        const source = briefings.get(briefing)
        return (
          <figure className="my-1.5 break-inside-avoid border-l border-ink-3 pl-2.5" key={id}>
            <blockquote className="font-serif text-[14px]/5" lang={source?.language}>
              {isFull && <sup className="mr-1 font-sans text-[11px] font-semibold">{i + 1}</sup>}
              {exact}
            </blockquote>
            <figcaption className="text-[12px]/4 text-ink-2">
              {source ? `${briefingName(source)} · ${source.title}` : briefing}
            </figcaption>
          </figure>
        )
      })}
      {later !== undefined && <p className="text-[12px]/4 text-ink-2">{later}</p>}
      {event.records?.map(({ id, source, url }) => (
        <p className="text-[12px]/4 wrap-anywhere text-ink-2" key={id}>
          {lookups.sources.get(source)?.name ?? source}
          {url !== undefined && ` · ${url}`}
        </p>
      ))}
      <p className="text-[12px]/4 wrap-anywhere">
        <a href={href}>{href}</a>
      </p>
    </div>
  )
}
