import type { ConflictEvent, Theme } from '../../model/dataset'
import type { Link } from '../share/link'
import { AsideFold } from './AsideFold'
import { MarginNotes } from './MarginNotes'
import { READER_ROW } from './reader-layout'
import type { ReaderRow } from './reader-rows'
import { SegmentText } from './SegmentText'
import type { Selection } from './selection'

interface BriefingBlockProps extends ReaderRow {
  readonly lang: string
  readonly events: ReadonlyMap<string, ConflictEvent>
  readonly themes: ReadonlyMap<string, Theme>
  readonly selection: Selection
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
}

export function BriefingBlock({
  block,
  number,
  notes,
  known,
  lang,
  events,
  themes,
  selection,
  linkToEvent,
}: BriefingBlockProps) {
  if (block.kind === 'aside') {
    return (
      <div className={`${READER_ROW} my-1 mb-4`}>
        <div className="@min-[880px]/reader:col-start-2">
          <AsideFold lines={block.lines} reasons={block.reasons} />
        </div>
      </div>
    )
  }
  const noteIds = `note-${block.start}-`
  const text = block.segments.map((segment) => (
    <SegmentText
      key={segment.start}
      linkToEvent={linkToEvent}
      noteIds={noteIds}
      segment={segment}
      selection={selection}
    />
  ))
  return (
    <div className={`${READER_ROW} mb-[13px] break-inside-avoid`}>
      <span
        aria-hidden="true"
        className="hidden text-right text-[12px]/[31px] text-ink-3 select-none @min-[880px]/reader:block"
      >
        {number}
      </span>
      {block.kind === 'heading' ? (
        <h3 className="mt-3 font-serif text-[21px]/[27px] font-[650] text-balance" lang={lang}>
          {text}
        </h3>
      ) : (
        <p
          className="font-serif text-[17px]/[27px] text-pretty [hanging-punctuation:first] tablet:text-[18.5px]/[29px]"
          lang={lang}
        >
          {text}
        </p>
      )}
      <div className="pt-0.5 @max-[880px]/reader:mt-2">
        <MarginNotes
          events={events}
          linkToEvent={linkToEvent}
          noteIds={noteIds}
          known={known}
          notes={notes}
          selection={selection}
          themes={themes}
        />
      </div>
    </div>
  )
}
