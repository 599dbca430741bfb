import { isDiffering, numberGroups, type Count, type NumberGroup, type Wording } from '../../explore/numbers'
import { capital, numberWords } from '../../explore/filter-words'
import { snippet } from '../../explore/snippet'
import type { ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { sayerName } from '../../explore/claim-words'
import { NumberScale } from './NumberScale'
import { PanelSection } from './PanelSection'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from '../../explore/passage-number'
import { numberForms, quantityWords } from '../../explore/quantity-words'

interface NumberListProps extends Pick<Lookups, 'actors' | 'briefings'> {
  readonly event: ConflictEvent
  readonly linkToPassage: (excerptId: string) => Link
}

/** The counts an event gives, and who gives each. A part stands inside its whole; nothing is added up. */
export function NumberList(props: NumberListProps) {
  const groups = numberGroups(props.event)
  if (groups.length === 0) return undefined
  return (
    <PanelSection title="Numbers">
      <Groups groups={groups} {...props} />
    </PanelSection>
  )
}

function Groups({ groups, ...rest }: NumberListProps & { readonly groups: readonly NumberGroup[] }) {
  return (
    <ul className="flex flex-col gap-1.5 text-[14px]/[20px]">
      {groups.map((group) => (
        <li key={`${group.measure} ${group.unit}`}>
          {isDiffering(group) && <NumberScale actors={rest.actors} group={group} />}
          {group.counts.map((count) => (
            <CountRow count={count} key={count.wordings[0]!.quantity.id} {...rest} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function CountRow({ count: { wordings, parts }, ...rest }: NumberListProps & { readonly count: Count }) {
  const isOne = wordings.length === 1
  return (
    <div className="not-last:mb-1.5">
      {!isOne && (
        <p className="text-[13px]/[18px] text-ink-2">{`One count, in ${numberWords(wordings.length)} wordings:`}</p>
      )}
      {wordings.map((wording) => (
        <WordingRow isOne={isOne} key={wording.quantity.id} wording={wording} {...rest} />
      ))}
      {parts.length > 0 && (
        <div className="mt-1 border-l border-line pl-2.5">
          <p className="text-[13px]/[18px] text-ink-2">Already counted in it:</p>
          <Groups groups={parts} {...rest} />
        </div>
      )}
    </div>
  )
}

function WordingRow({
  wording: { claim, quantity },
  isOne,
  event,
  actors,
  briefings,
  linkToPassage,
}: NumberListProps & { readonly wording: Wording; readonly isOne: boolean }) {
  const excerpt = event.excerpts.find(({ id }) => id === claim.excerpt)
  const words = quantityWords(quantity)
  return (
    <div className={isOne ? '' : 'mt-1 border-l-2 border-line-2 pl-2.5'}>
      <p>
        <span className="font-semibold">{isOne ? capital(words) : words}</span>
        <span className="text-ink-2"> · {sayerName(claim, actors)}</span>
        <PassageNumber link={linkToPassage(claim.excerpt)} number={passageNumber(event, claim.excerpt)} />
      </p>
      {/* Where the words themselves are the point. */}
      {!isOne && excerpt && (
        <p className="font-serif text-[14px]/[19px] text-ink-2" lang={briefings.get(excerpt.briefing)?.language}>
          <WordsOfNumber exact={excerpt.exact} forms={numberForms(quantity)} />
        </p>
      )}
    </div>
  )
}

/** The number among its own words; all of them where it is not found. */
function WordsOfNumber({ exact, forms }: { readonly exact: string; readonly forms: ReadonlySet<string> }) {
  const pieces = snippet(exact, { words: forms, phrases: [] })
  if (!pieces) return exact
  return pieces.map(({ text, hit }, i) =>
    hit ? (
      <b className="font-semibold text-ink" key={i}>
        {text}
      </b>
    ) : (
      text
    ),
  )
}
