import { useId, useState, type ReactNode, type Ref } from 'react'
import { briefingName } from '../../explore/date-words'
import type { Briefing } from '../../model/dataset'
import type { Link } from '../share/link'

interface BriefingHeaderProps {
  readonly briefing: Briefing
  readonly titleRef?: Ref<HTMLHeadingElement> | undefined
  readonly linkBack: Link
  /** The briefing's text and positions as a file. */
  readonly fileHref: string
  /** Which days it tells of; empty while that is not known. */
  readonly tellsOf: string
  readonly counts: { readonly events: number; readonly excerpts: number; readonly sentences: number }
  /** To other briefings. */
  readonly steps: ReactNode
  /** What changes how the text is shown. */
  readonly children: ReactNode
}

/** What the text is, who wrote it, and how we know. What the text does not say is said to be missing. */
export function BriefingHeader(props: BriefingHeaderProps) {
  const { briefing, titleRef, linkBack, fileHref, tellsOf, counts } = props
  const [showsMore, setShowsMore] = useState(false)
  const moreId = useId()
  const { title, titleBasis, dateBasis, dateNote, byline, publisher, language, excluded, sha256 } = briefing
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-5 text-[13.5px]/[18px] print:hidden">
        <a {...linkBack} className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11">
          Back to the timeline
        </a>
        {props.steps}
      </div>
      <h2
        className="mt-3 font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em] text-balance"
        ref={titleRef}
        tabIndex={-1}
      >
        {title}
      </h2>
      <p className="mt-1.5 mb-3 text-[15px]/[20px] font-semibold">{briefingName(briefing)}</p>
      <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-y-1.5 text-[13.5px]/[18px]">
        {tellsOf !== '' && <Row term="Tells of">{tellsOf}</Row>}
        <Row term="Holds">
          <span className="flex flex-wrap gap-x-1">
            <span>{countOf(counts.events, 'event')},</span>
            <span>{countOf(counts.excerpts, 'excerpt')},</span>
            <span>{countOf(counts.sentences, 'sentence')}</span>
          </span>
        </Row>
        <Row term="Dated">{dateBasis}</Row>
        <Row term="Publisher">{publisher ?? 'not stated'}</Row>
        {/* On paper there is nothing to press. */}
        <div className={showsMore ? 'contents' : 'hidden print:contents'} id={moreId}>
          {dateNote !== undefined && <Row term="Date">{dateNote}</Row>}
          <Row term="Title">{titleBasis === 'stated' ? 'stated in the text' : 'composed, not in the text'}</Row>
          <Row term="Byline">{byline ?? 'not stated'}</Row>
          <Row term="Language">{languageWords(language)}</Row>
          {excluded.length > 0 && (
            <Row term="Set aside">
              {excluded.length === 1
                ? '1 passage that is not the briefing’s own'
                : `${excluded.length} passages that are not the briefing’s own`}
            </Row>
          )}
          <Row term="File">
            <a className="print:hidden" href={fileHref}>
              Text as JSON,
            </a>{' '}
            SHA-256 of the text <span title={sha256}>{sha256.slice(0, 12)}</span>
          </Row>
        </div>
        <div className="hidden print:contents">
          <Row term="Link">
            <span className="wrap-anywhere">{location.href}</span>
          </Row>
        </div>
      </dl>
      <button
        aria-controls={moreId}
        aria-expanded={showsMore}
        className="mt-1 inline-flex min-h-6 items-center gap-1 text-[13.5px]/[18px] text-ink-2 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11 print:hidden"
        onClick={() => setShowsMore(!showsMore)}
        type="button"
      >
        {showsMore ? 'Less about this text' : 'More about this text'}
      </button>
      {props.children}
    </header>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function languageWords(code: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' }).of(code) ?? code
}
