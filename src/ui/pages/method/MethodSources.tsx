import { dayOf, dayWords } from '../../../explore/date-words'
import { capital, eventCount, numberWords } from '../../../explore/filter-words'
import type { Manifest } from '../../../model/app-files'
import { ROLES, STATUSES, type Role } from '../../../model/dataset'
import { STATUS_MARKS } from '../../../explore/mark-shapes'
import { STATUS_MEANINGS } from '../../marks/status-meanings'
import { StatusGlyph } from '../../marks/StatusGlyph'
import { ThemeShape } from '../../marks/ThemeShape'
import type { Examples } from './examples'
import { MethodExample } from './MethodExample'
import { MethodSection } from './MethodSection'
import { Terms } from './Terms'

interface Props {
  readonly manifest: Manifest
  readonly examples: Examples
}

const ROLE_MEANINGS: Record<Role, string> = {
  agent: 'Who does it.',
  target: 'Whom it is done to or directed at.',
  speaker: 'Who says it.',
  mediator: 'Who goes between others.',
  mentioned: 'Who is only named.',
}

/** From a text to events: what counts as one, what it rests on, and whose word it is. */
export function MethodSources({ manifest, examples }: Props) {
  return (
    <>
      <MethodSection id="dateline">
        <p>
          Dateline is a timeline made from news briefings about a war. The desk, as this page calls whoever makes the
          data, reads each briefing sentence by sentence and writes down the events it tells of: what, when, where, who,
          and who says so. A program then looks every quotation up in its text, and refuses all of the data if one does
          not stand there.
        </p>
        <p>
          So this is not a record of what happened. It is a record of what certain texts say happened, as far as their
          words go, and every statement leads to the words it rests on.
        </p>
        <p>{inUse(manifest)}</p>
      </MethodSection>
      <MethodSection id="events">
        <p>
          An event is something that happened, or was announced, said or reported, at a time the text lets one tell, if
          only roughly. One happening is one event, however often it is told, in one briefing or in several. A plan for
          a later year is no event of that year; that it was announced is one.
        </p>
        <p>
          Titles are neutral and say no more than the words: who contemplates does not send, and killed and wounded is
          not killed. Sentences that report no event are kept with the reason; what is not the briefing’s own, such as
          an advertisement, is set aside, never quoted and never dated. The figures tell{' '}
          <a {...examples.toFigure('sentences-dealt-with')}>what became of every sentence</a>.
        </p>
        <p>What an event is about is drawn by its shape; colour only repeats it.</p>
        <ul className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-[15px]/6">
          {manifest.themes.map((theme) => (
            <li className="flex items-center gap-2" key={theme.id}>
              <ThemeShape theme={theme} />
              {theme.label}
            </li>
          ))}
        </ul>
      </MethodSection>
      <MethodSection id="excerpts">
        <p>
          An excerpt is a briefing’s own words, character by character. On these pages words in{' '}
          <span className="font-serif">this serif type</span> are quoted; everything else is ours. When the data is
          compiled each excerpt is looked for in its text and must be found exactly once. The figures tell{' '}
          <a {...examples.toFigure('excerpts-verified')}>how many were</a>.
        </p>
        <p>You need not take our word for it. Two steps are enough:</p>
        <ol className="mb-3 max-w-[640px] list-decimal space-y-2 pl-6 text-[16px]/[25px]">
          <li>
            At an excerpt choose “Read in the briefing”. The words are marked where they stand, with what comes before
            and after them.
          </li>
          <li>
            Beside that text stands its SHA-256, a fingerprint. If your own copy of the briefing has the same one (
            <code className="text-[14px]">sha256sum</code> prints it), the two are the same, byte for byte.
          </li>
        </ol>
        <p>
          That shows that the words are there, and not that they were read rightly. Whether a title, a date or a role
          follows from them is a judgement, and the words stand beside it so that you can make your own.
        </p>
      </MethodSection>
      <MethodSection id="claims">
        <p>
          A claim is what somebody asserts, denies or doubts: who, with which verb, in which excerpt, and through whom
          it reached the briefing. Where the text names no speaker the claim gives what it does say, such as “analysts”.
          Nobody is guessed.
        </p>
        <p>The status of an event says who stands behind what its title says. It does not say whether it is true.</p>
        <Terms
          terms={STATUSES.map((status) => ({
            name: STATUS_MARKS[status].label,
            drawing: <StatusGlyph status={status} />,
            meaning: (
              <>
                {capital(STATUS_MEANINGS[status])}.
                <MethodExample examples={examples} figure={`status-${status}`} />
              </>
            ),
          }))}
        />
        <p>
          What a party says happened on the ground is claimed, even where the title reads “says”. That somebody warned,
          asked or announced is stated: the briefing itself vouches for the saying.
        </p>
      </MethodSection>
      <MethodSection id="roles">
        <p>Who is involved has a role in the event, and may have several.</p>
        <Terms terms={ROLES.map((role) => ({ name: capital(role), meaning: ROLE_MEANINGS[role] }))} />
      </MethodSection>
    </>
  )
}

function inUse({ briefings, sources, count }: Manifest): string {
  const [first] = briefings
  const last = briefings.at(-1)
  const records = sources.length === 0 ? '' : ` Records come from ${sources.map(({ name }) => name).join(', ')}.`
  const events = eventCount(count)
  if (!first || !last) return `The data in use holds ${events}.${records}`
  const [from, to] = [first, last].map((briefing) => dayWords(dayOf(briefing)))
  if (briefings.length === 1) return `The data in use holds ${events}, made from one briefing, of ${from}.${records}`
  const days = briefings.length === 2 ? `of ${from} and of ${to}` : `the first of ${from}, the last of ${to}`
  return `The data in use holds ${events}, made from ${numberWords(briefings.length)} briefings, ${days}.${records}`
}
