import { AsideFold } from './AsideFold'
import { MarginNotes } from './MarginNotes'
import { READER_ROW } from './reader-layout'
import type { ReaderRow } from './reader-rows'
import type { ReaderView } from './reader-view'
import { SegmentText } from './SegmentText'
import type { Unquoted } from './unquoted'
import { UnquotedNotes } from './UnquotedNotes'

interface BriefingBlockProps extends ReaderRow {
  readonly lang: string
  readonly view: ReaderView
  /** Whether a link names a place in it; of a passage set aside. */
  readonly isMarked: boolean
  readonly wordsOf: (part: Unquoted) => string
}

export function BriefingBlock({
  block,
  number,
  notes,
  known,
  unquoted,
  lang,
  view,
  isMarked,
  wordsOf,
}: BriefingBlockProps) {
  if (block.kind === 'aside') {
    return (
      <div className={`${READER_ROW} my-1 mb-4`}>
        <div className="@min-[880px]/reader:col-start-2">
          <AsideFold isMarked={isMarked} key={String(isMarked)} lines={block.lines} reasons={block.reasons} />
        </div>
      </div>
    )
  }
  const noteIds = `note-${block.start}-`
  const text = block.segments.map((segment) => (
    <SegmentText key={segment.start} noteIds={noteIds} segment={segment} view={view} />
  ))
  const count = `${notes.length === 0 ? 'no' : notes.length} ${notes.length === 1 ? 'event' : 'events'}`
  return (
    <div className={`${READER_ROW} relative mb-[13px] break-inside-avoid`}>
      <div
        aria-hidden="true"
        className={`hidden text-right text-[12px] text-ink-3 select-none @min-[880px]/reader:block ${block.kind === 'heading' ? 'mt-3' : ''}`}
        title={count}
      >
        {number !== undefined && <span className="block leading-[31px]">{number}</span>}
        {notes.length > 0 && (
          <span className="inline-block min-w-4 border-b border-ink-3 bg-mark px-1 text-center text-[11px]/[15px] text-ink forced-colors:text-[MarkText]">
            {notes.length}
          </span>
        )}
      </div>
      {block.kind === 'heading' ? (
        <h3 className="mt-3 font-serif text-[21px]/[27px] font-[650] text-balance" lang={lang}>
          {text}
        </h3>
      ) : (
        <div>
          <span className="sr-only">
            Paragraph {number}, {count}.
          </span>
          <p
            className="font-serif text-[17px]/[27px] text-pretty [hanging-punctuation:first] tablet:text-[18.5px]/[29px]"
            lang={lang}
          >
            {text}
          </p>
        </div>
      )}
      <div className="pt-0.5 @max-[880px]/reader:mt-2">
        <MarginNotes known={known} noteIds={noteIds} notes={notes} view={view} />
        {view.showsUnquoted && unquoted.length > 0 && <UnquotedNotes lang={lang} parts={unquoted} wordsOf={wordsOf} />}
      </div>
    </div>
  )
}
