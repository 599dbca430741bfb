import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { layOutMirror, type MirrorMark } from '../../explore/actor-mirror'
import type { ActorPair, Side } from '../../explore/actor-pair'
import { dateWords } from '../../explore/date-words'
import type { EventIndex } from '../../explore/event-index'
import { countWords } from '../../explore/filter-words'
import { foldedAxis } from '../../explore/folded-axis'
import type { ConflictEvent } from '../../model/dataset'
import type { Instant, TimeSpan } from '../../model/time'
import { stepAlong } from '../keys/step-along'
import type { Link } from '../share/link'
import { measureAxis } from '../timeline/axis-text'
import { useWidth } from '../timeline/useWidth'
import { MirrorAxis } from './MirrorAxis'
import { mirrorHeights } from './mirror-heights'
import { MirrorMarkLink, nameOfMark } from './MirrorMarkLink'

interface Props {
  readonly index: EventIndex
  readonly pair: ActorPair
  readonly briefingDays: readonly Instant[]
  /** Of the outer lanes. */
  readonly titles: Readonly<Record<(typeof OUTER)[number], string>>
  /** Whose events a mark is among, in words. */
  readonly names: Readonly<Record<Side, string>>
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly linkToEvent: (eventId: string) => Link
  /** Several events where they stand in the explorer. */
  readonly linkToCount: (side: Side, span: TimeSpan) => Link
  /** Told which events have marks, whose details are wanted. */
  readonly onDrawn: (rows: readonly number[]) => void
}

/** Those above the axis and below it. */
const OUTER = ['first', 'second'] as const
/** Lines that a side may have. */
const LINES = 4

/** Both actors on one axis: the first one's events above it, the second one's below, what both have between the dates. */
export function MirrorPlot(props: Props) {
  const { index, pair, briefingDays, titles, names, eventOf, linkToEvent, linkToCount, onDrawn } = props
  const track = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(track)
  const mirror = useMemo(
    () => (widthPx > 0 ? layOutMirror(index, pair, { briefingDays, widthPx, lines: LINES }) : undefined),
    [index, pair, briefingDays, widthPx],
  )
  const axis = useMemo(
    () => mirror && foldedAxis(mirror.scale, mirror.visibleWindow, widthPx, briefingDays, measureAxis(document.body)),
    [mirror, widthPx, briefingDays],
  )
  useEffect(() => {
    onDrawn(mirror?.marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : [])) ?? [])
  }, [mirror, onDrawn])
  const marks = mirror?.marks ?? []
  const keys = marks.map(keyOf)
  const [focused, setFocused] = useState<string>()
  const [pointed, setPointed] = useState<string>()
  const tabStop = focused !== undefined && keys.includes(focused) ? focused : keys[0]
  const tops = mirrorHeights(mirror?.lines ?? { first: 1, both: 1, second: 1 })
  const told = marks[keys.indexOf(pointed ?? focused ?? '')]
  const event = told?.kind === 'event' ? eventOf(told.row) : undefined

  const onKeyDown = (press: KeyboardEvent<HTMLElement>) =>
    stepAlong(press, [...press.currentTarget.querySelectorAll<HTMLElement>('[data-mirror]')])

  return (
    <section aria-label="Both on one axis" className="mt-5 border-t border-ink pt-1 print:hidden">
      <div className="relative" ref={track} style={{ height: tops.total }}>
        <div
          aria-hidden="true"
          className="absolute inset-x-0 bg-paper-2"
          style={{ top: tops.band.top, height: tops.band.bottom - tops.band.top }}
        />
        {axis && <MirrorAxis axis={axis} tops={tops} />}
        {OUTER.map((side) => (
          <p
            className="pointer-events-none absolute left-0 bg-paper pr-2 text-[13px]/[20px] font-semibold"
            key={side}
            style={{ top: tops.titles[side] }}
          >
            {titles[side]}{' '}
            <span className="font-normal text-ink-3">{countWords(pair.rows[side].count)} without the other</span>
          </p>
        ))}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its marks is the stop, arrows lead on */}
        <div
          aria-label="Events of both in order of time"
          className="absolute inset-0"
          onBlur={() => setFocused(undefined)}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(undefined)}
          role="toolbar"
        >
          {marks.map((mark, i) => {
            const key = keys[i]!
            return (
              <MirrorMarkLink
                event={mark.kind === 'event' ? eventOf(mark.row) : undefined}
                index={index}
                isTabStop={key === tabStop}
                key={key}
                link={
                  mark.kind === 'count'
                    ? linkToCount(mark.side, mark.span)
                    : eventOf(mark.row) && linkToEvent(eventOf(mark.row)!.id)
                }
                mark={mark}
                name={names[mark.side]}
                onFocus={() => setFocused(key)}
                onPoint={() => setPointed(key)}
                top={tops.line(mark.side, mark.line)}
              />
            )
          })}
        </div>
      </div>
      <p aria-hidden="true" className="min-h-[20px] pt-1 text-[13px]/[20px] text-ink-2">
        {event ? (
          <>
            <span className="text-ink-3">{dateWords(event.date, 'short')}</span> {event.title}
          </>
        ) : told ? (
          nameOfMark(told, undefined, names[told.side])
        ) : (
          <span className="text-ink-3">
            Above the axis {names.first}, below it {names.second}, between the dates what both have.
          </span>
        )}
      </p>
    </section>
  )
}

function keyOf(mark: MirrorMark): string {
  return mark.kind === 'event' ? `e${mark.row}` : `${mark.side}${mark.lastRow}`
}
