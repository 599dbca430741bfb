import { useEffect, useMemo, useRef, type Ref } from 'react'
import { toldDaysWords } from '../../explore/told-days'
import { briefingName, dayOf } from '../../explore/date-words'
import type { BriefingText } from '../../model/briefing-text'
import { sliceText } from '../../model/quote'
import { bringIntoView } from '../details/bring-into-view'
import type { Link } from '../share/link'
import { BriefingBlock } from './BriefingBlock'
import { BriefingEvents } from './BriefingEvents'
import { BriefingHeader } from './BriefingHeader'
import { BriefingSteps, type BriefingStep } from './BriefingSteps'
import { ownSentences, sentenceAt } from './own-sentences'
import { firstQuotes, readerRows } from './reader-rows'
import type { ReaderView } from './reader-view'
import { readPassages } from './segments'
import { selectionIn, type Selection } from './selection'
import { SelectionStatus } from './SelectionStatus'
import { unquotedIn, type Unquoted } from './unquoted'
import { UnquotedSwitch } from './UnquotedSwitch'

interface BriefingProps extends Pick<
  ReaderView,
  'events' | 'themes' | 'linkToEvent' | 'linkToTimeline' | 'showsUnquoted'
> {
  readonly data: BriefingText
  readonly selected: Selection
  /** A code point of the text that a link names, instead of an event. */
  readonly at: number | undefined
  readonly onShowUnquoted: (shows: boolean) => void
  readonly titleRef?: Ref<HTMLHeadingElement>
  readonly linkBack: Link
  /** The briefing's `briefings/<id>.json`. */
  readonly fileHref: string
  readonly previous: BriefingStep | undefined
  readonly next: BriefingStep | undefined
}

/** A whole briefing, with the words that events rest on marked and named beside. */
export function Briefing(props: BriefingProps) {
  const { data, selected, at, events, themes, linkToEvent, showsUnquoted, previous, next } = props
  const { briefing, excerpts, text } = data
  const sentences = useMemo(() => ownSentences(data), [data])
  const marked = useMemo(() => (at === undefined ? undefined : sentenceAt(data, at)), [data, at])
  const rows = useMemo(() => readerRows(data, marked), [data, marked])
  const quotes = useMemo(() => firstQuotes(data), [data])
  const passages = useMemo(() => readPassages(data.excerpts), [data])
  const tellsOf = useMemo(() => {
    const dates = quotes.flatMap(({ event }) => events.get(event)?.date ?? [])
    return dates.length < quotes.length ? '' : toldDaysWords(dates, dayOf(briefing))
  }, [briefing, quotes, events])
  const unquoted = useMemo(() => unquotedIn(data), [data])
  const selection = selectionIn(excerpts, selected)
  const view: ReaderView = {
    events,
    themes,
    selection,
    showsUnquoted,
    linkToEvent,
    linkToTimeline: props.linkToTimeline,
  }
  const root = useShownPlace(briefing.id, selected, at)

  return (
    <article
      aria-label={briefingName(briefing)}
      className="@container/reader bg-paper wrap-anywhere"
      data-reader={briefing.id}
      ref={root}
    >
      <SelectionStatus
        event={selected.event === undefined ? undefined : events.get(selected.event)}
        passages={passages}
        selection={selection}
      />
      <div className="@min-[1180px]/reader:grid @min-[1180px]/reader:grid-cols-[300px_minmax(0,1fr)]">
        <div className="border-line px-4 py-4.5 @max-[1180px]/reader:border-b @min-[1180px]/reader:sticky @min-[1180px]/reader:top-0 @min-[1180px]/reader:max-h-(--reader-height) @min-[1180px]/reader:self-start @min-[1180px]/reader:overflow-y-auto @min-[1180px]/reader:border-r @min-[1180px]/reader:pr-5">
          <div className="max-w-[640px]">
            <BriefingHeader
              briefing={briefing}
              counts={{ events: quotes.length, excerpts: excerpts.length, sentences: sentences.length }}
              tellsOf={tellsOf}
              fileHref={props.fileHref}
              linkBack={props.linkBack}
              steps={<BriefingSteps label="Other briefings" next={next} previous={previous} />}
              titleRef={props.titleRef}
            >
              <UnquotedSwitch count={unquoted?.count} isOn={showsUnquoted} onSwitch={props.onShowUnquoted} />
            </BriefingHeader>
          </div>
          <div className="hidden @min-[1180px]/reader:block">
            <BriefingEvents
              events={events}
              linkToEvent={linkToEvent}
              quotes={quotes}
              selectedEvent={selected.event}
              themes={themes}
              year={briefing.date.slice(0, 4)}
            />
          </div>
        </div>
        <div className="px-4 pt-5 pb-16 @min-[1180px]/reader:pl-6">
          {at !== undefined && marked === undefined && (
            <p className="mb-4 max-w-[640px] border-l-[3px] border-ink bg-paper-2 px-3 py-2" role="status">
              The link names the place {at}, and the text ends before it. It is shown from its beginning.
            </p>
          )}
          {rows.map((row) => (
            <BriefingBlock
              {...row}
              isMarked={row.block.kind === 'aside' && marked !== undefined && touches(row.block, marked)}
              key={row.block.start}
              lang={briefing.language}
              view={view}
              wordsOf={(part: Unquoted) => sliceText(text, part)}
            />
          ))}
          <div className="mt-8 max-w-[640px] border-t border-line pt-3 @min-[880px]/reader:ml-[50px]">
            <BriefingSteps label="Read on" next={next} previous={previous} withTitles />
          </div>
        </div>
      </div>
    </article>
  )
}

function touches(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/** Brings what is selected, or what a link names, into view: at once where the briefing opens, later by the shortest way. */
function useShownPlace(briefing: string, { event, excerpt }: Selection, at: number | undefined) {
  const root = useRef<HTMLElement>(null)
  const shown = useRef<string>(undefined)
  useEffect(() => {
    const target = root.current?.querySelector<HTMLElement>('[data-passage][aria-current], [data-at]')
    const isNew = shown.current !== briefing
    if (isNew && shown.current !== undefined && !target) root.current?.scrollIntoView({ block: 'start' })
    shown.current = briefing
    bringIntoView(target, !isNew, isNew ? 'center' : 'nearest')
    // Later on the focus is the reader's own: a passage chosen elsewhere must not take it away.
    if (isNew || at !== undefined) target?.focus({ preventScroll: true })
  }, [briefing, event, excerpt, at])
  return root
}
