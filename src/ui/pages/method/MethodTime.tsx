import { DATE_BASES, type EventDate } from '../../../model/dataset'
import { DateDrawings } from '../../timeline/DateDrawings'
import type { Examples } from './examples'
import { MethodExample } from './MethodExample'
import { MethodSection } from './MethodSection'
import { Terms } from './Terms'

const BASES: Record<EventDate['basis'], { readonly name: string; readonly meaning: string }> = {
  stated: { name: 'Stated', meaning: 'The words name the date themselves.' },
  relative: { name: 'Relative', meaning: 'The words count from the day of the briefing, as “Wednesday” does.' },
  inferred: { name: 'Inferred', meaning: 'The words give no day; it follows from what stands around them.' },
}

interface Reading {
  /** As a text may put it. */
  readonly words?: string
  /** What a text does without such words. */
  readonly case?: string
  readonly date: string
}

/** What a briefing of Wednesday 22 March 2023 may say, and what follows. */
const READINGS: readonly Reading[] = [
  { words: 'Wednesday', date: '22 March 2023, the day of the briefing' },
  { words: 'after a three-day visit', case: ', of a Wednesday', date: 'all of 20 to 22 March' },
  { words: 'last week', date: 'one of the days from Monday 13 to Sunday 19 March' },
  { words: 'this week', date: 'one of the days from Monday 20 to Wednesday 22 March' },
  { words: 'several weeks ago', date: 'about February' },
  { words: 'recently', date: 'about that month, and no day' },
  { words: 'in 2014', date: 'the year, and no day of it' },
  { case: 'An act told as news, without a day', date: 'about the day of the briefing' },
  { case: 'Over before other news, without a day', date: 'by the day of that news, and no first day' },
  { words: 'until at least 2030', date: 'no date: a horizon is none' },
]

/** When: how a date follows, what it means to ask for a range of days, and what is known from elsewhere or later. */
export function MethodTime({ examples }: { readonly examples: Examples }) {
  return (
    <>
      <MethodSection id="dates">
        <p>
          A date is what the words support, and never more precise. It is drawn as well as it is known, so that a month
          does not look like its first day:
        </p>
        <div className="mb-4">
          <DateDrawings />
        </div>
        <p>How a date follows from the words is its basis, and the event names the excerpts it rests on.</p>
        <Terms
          terms={DATE_BASES.map((basis) => ({
            name: BASES[basis].name,
            meaning: (
              <>
                {BASES[basis].meaning}
                <MethodExample examples={examples} figure={`basis-${basis}`} prefer="precision-day" />
              </>
            ),
          }))}
        />
        <p>
          Days are UTC. A relative date is as good as the date of its briefing, which may itself be inferred. See{' '}
          <a {...examples.toFigure('briefings-with-inferred-date')}>which briefings print no date</a>.
        </p>
      </MethodSection>
      <MethodSection id="words">
        <p>In a briefing of Wednesday, 22 March 2023, these words are read so:</p>
        <table className="mb-4 w-full border-b border-line text-left text-[15px]/[22px]">
          <thead className="text-[13px]/[18px] text-ink-3">
            <tr>
              <th className="w-1/2 py-1.5 pr-4 font-normal" scope="col">
                The text says
              </th>
              <th className="py-1.5 font-normal" scope="col">
                The event’s date
              </th>
            </tr>
          </thead>
          <tbody>
            {READINGS.map(({ words, case: told, date }) => (
              <tr className="border-t border-line align-baseline" key={date}>
                <th className="py-1.5 pr-4 font-normal" scope="row">
                  {words !== undefined && <q className="font-serif">{words}</q>}
                  {told}
                </th>
                <td className="py-1.5 text-ink-2">{date}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </MethodSection>
      <MethodSection id="ranges">
        <p>
          Where a date is a stretch of days, “what happened from the 18th to the 22nd?” has two answers.{' '}
          <b>Possibly in</b> the range is an event whose date shares at least a day with it. <b>Certainly in</b> the
          range is one that was in it on whichever of its days it was.
        </p>
        <p>
          Something of “last week”, 13 to 19 March, is possibly in 18 to 22 March. It is certainly in 13 to 22 March,
          and in no range that leaves out a day of that week.
        </p>
        <p>
          Of what lasted, being under way in part of the range is enough to be certain. An uncertain date is never
          certain. One that is only about right counts as certain where the range holds it with as much again on either
          side, and one that is open at an end only in a range that is open there too.
        </p>
      </MethodSection>
      <MethodSection id="outside">
        <p>
          At times general knowledge has a better date than the briefing. It is then added beside the event, marked as
          not from the briefing, and never used: not to place the event, not to filter, not to sort. The timeline shows
          what the texts support. See <a {...examples.toFigure('dates-known-better')}>all such dates</a>.
          <MethodExample examples={examples} figure="dates-known-better" prefer="dates-open" withNote />
        </p>
      </MethodSection>
      <MethodSection id="as-of">
        <p>
          A timeline looked at today knows more than anybody knew then. “Known as of” a day shows only what briefings up
          to that day had reported. What later ones tell is counted, and not shown.
        </p>
        <p>
          An event is known from the day of the first briefing that quotes it. One of 2014 that is first told in 2023 is
          not known before. What stands in imported records alone has no such day, and is left out as well.
        </p>
      </MethodSection>
    </>
  )
}
