import type { Manifest } from '../../../model/app-files'
import { dayOf, dayWords } from '../../../explore/date-words'
import { capital, numberWords } from '../../../explore/filter-words'
import { DisputeGlyph } from '../../marks/DisputeGlyph'
import { REPOSITORY } from '../../repository'
import { officeHolder, type Examples } from './examples'
import { MethodExample } from './MethodExample'
import { MethodSection } from './MethodSection'
import { Terms } from './Terms'

interface Props {
  readonly manifest: Manifest
  readonly examples: Examples
}

/** How statements are held against each other, what this cannot tell, and what to do about a fault. */
export function MethodLimits({ manifest, examples }: Props) {
  const holder = officeHolder(manifest.actors)
  return (
    <>
      <MethodSection id="offices">
        <p>
          With a country chosen, its people and bodies count as well. A ministry belongs to its country always; a person
          only while in office. Which office that was is decided by the day of the event, so that a minister’s acts
          count for the country, and those of the same person out of office do not.
        </p>
        {holder && (
          <>
            <p>For example {holder.name}:</p>
            <Terms
              terms={(holder.offices ?? []).map(({ title, from, to }) => ({
                name: title,
                meaning: daysWords(from, to),
              }))}
            />
          </>
        )}
      </MethodSection>
      <MethodSection id="contradictions">
        <p>Two statements about one thing are held against each other in one of two ways.</p>
        <Terms
          terms={[
            {
              name: 'Contradicts',
              drawing: <DisputeGlyph kind="contradicts" />,
              meaning: (
                <>
                  Both cannot hold, or one rejects what the other says. The statements stand side by side, equal in
                  width and weight, and neither is called right.
                  <MethodExample examples={examples} figure="status-disputed" />
                </>
              ),
            },
            {
              name: 'Differs in scope',
              drawing: <DisputeGlyph kind="differs-in-scope" />,
              meaning: (
                <>
                  They sound different and concern different things, as a count for a city and one for a whole country
                  do. That is no contradiction, and a note says why.
                  <MethodExample examples={examples} figure="events-with-other-scope" />
                </>
              ),
            },
          ]}
        />
      </MethodSection>
      <MethodSection id="numbers">
        <p>
          A count keeps its words. Read it as a lowest, a best and a highest number, of which the text may give any:
          “710” is a best one alone, “at least seven” a lowest one alone, and “ten to twelve” a lowest and a highest one
          without a best. What is missing stays missing.
        </p>
        <p>
          “More than 700” and “710” of the same losses are one count in two wordings, not two counts. A part is never
          added to its whole, and the page says which is which. Dateline adds up nothing: a sum of claims would be a
          claim that nobody made.
          <MethodExample examples={examples} figure="counts-within-a-whole" />
        </p>
      </MethodSection>
      <MethodSection id="absence">
        <p>
          A day without an event is a day of which no briefing here tells. Stretches without a briefing are shaded on
          the timeline and say so: no briefing is not no events. A month full of events is one that was written about,
          and how much happened in it is another question.
        </p>
      </MethodSection>
      <MethodSection id="limits">
        <ul className="mb-3 max-w-[640px] list-disc space-y-2 pl-6 text-[16px]/[25px]">
          <li>
            {capital(numberWords(manifest.briefings.length))}{' '}
            {manifest.briefings.length === 1 ? 'briefing is' : 'briefings are'} not all that is written about a war, and
            an event may rest on a single one. See <a {...examples.toFigure('events-from-one-briefing')}>how many do</a>
            .
          </li>
          <li>
            A briefing chooses what to tell, in whose words, and whom to call what. Quoting it exactly keeps its bias
            exactly.
          </li>
          <li>
            Dates follow from few words, and many are inferred. See{' '}
            <a {...examples.toFigure('basis-inferred')}>which ones</a>.
          </li>
          <li>
            What is one event, what its title says, which role and which status: one desk decides, and no second one has
            annotated the same texts to compare.
          </li>
          <li>
            Some things come from general knowledge: full names, terms of office, where places lie, what day a text that
            prints none is of. They are as good as that knowledge.
          </li>
        </ul>
        <p>
          <a {...examples.toFigure('events')}>Data quality</a> counts all of this, and says of each weakness what the
          desk has to say about it.
        </p>
      </MethodSection>
      <MethodSection id="errors">
        <p>
          At the foot of every event stands a report of an error, filled in with its link, the words of the briefing and
          the build of the data. Add what you read in them, and send it{' '}
          {REPOSITORY ? (
            <>
              to <a href={REPOSITORY}>where the source is kept</a>
            </>
          ) : (
            'to whoever publishes this site'
          )}
          . A fault in the data is as welcome as one in the program. Ids of events never change, so your link will lead
          to the corrected event, and every correction can be seen as a change of the published files.
        </p>
      </MethodSection>
      <MethodSection id="licence">
        <p>
          The program is free under the MIT licence. The texts of the briefings remain their publishers’ and authors’;
          they are quoted as source data, so that every event can be checked, and the project’s licence does not cover
          them.
        </p>
        {manifest.sources.map(({ id, name, credit, licence }) => (
          <p key={id}>
            {name}: {credit}, {licence}.
          </p>
        ))}
      </MethodSection>
    </>
  )
}

/** `7 May 2008 to 7 May 2012`, `from 12 May 2024`. */
function daysWords(from: string | undefined, to: string | undefined): string {
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : dayWords(dayOf({ date: day }))))
  if (first === undefined) return last === undefined ? 'Its days are not known here' : `Until ${last}`
  return last === undefined ? `From ${first}` : `${first} to ${last}`
}
