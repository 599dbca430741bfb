import { notAmongWords, type Condition } from '../../explore/choice-reasons'
import type { Choice } from '../../explore/choices'
import type { MatchReason } from '../../explore/match-reasons'
import { MatchReasons } from '../MatchReasons'
import { useFocusOnward } from '../useFocusOnward'

interface WhyHereProps {
  /** None where nothing is filtered. */
  readonly conditions: readonly Condition[]
  /** Where the search found its words, if not in the title; undefined where there are no words to find. */
  readonly reasons: readonly MatchReason[] | undefined
  /** Events of the filter. */
  readonly count: number
  readonly onDrop: (choice: Choice) => void
}

/** Why the event is among those of the filter; or why not, and what to drop so that it is. */
export function WhyHere({ conditions, reasons, count, onDrop }: WhyHereProps) {
  const missed = conditions.filter(({ isMet }) => !isMet)
  if (conditions.length === 0) return undefined
  if (missed.length > 0) {
    return (
      <section
        aria-label="Why it is not here"
        className="mb-3 border-l-[3px] border-ink bg-paper-2 px-3 py-2 text-[13px]/[18px]"
      >
        <p className="font-[650]">{notAmongWords(count)}</p>
        <ul>
          {missed.map((condition) => (
            <Missed condition={condition} key={keyOf(condition)} onDrop={onDrop} />
          ))}
        </ul>
      </section>
    )
  }
  return (
    // What does not show in the event itself is told at once, the rest when it is asked for.
    <details className="group -mt-1 mb-2 text-[13px]/[18px]" open={conditions.some(({ isEvident }) => !isEvident)}>
      <summary className="min-h-6 cursor-pointer py-[3px] text-ink-2 pointer-coarse:min-h-11 pointer-coarse:py-[13px]">
        <span className="font-medium">Why it is here</span>
        <span className="ml-1.5 text-ink-3 group-open:hidden">{conditions.map(({ label }) => label).join(', ')}</span>
      </summary>
      <dl className="mb-1 border-l border-line pl-2.5">
        {conditions.map((condition) => (
          <div className="py-0.5" key={keyOf(condition)}>
            <dt className="float-left mr-1 font-medium">{condition.label}:</dt>
            {condition.choice.kind === 'query' && (
              <dd className="text-ink-2">
                <Found reasons={reasons} />
              </dd>
            )}
            {condition.words.map((way, i) => (
              <dd className="text-ink-2" key={way}>
                {i > 0 && 'and '}
                {way}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}

/** An actor may be called as a theme is. */
function keyOf({ choice, label }: Condition): string {
  return `${choice.kind} ${label}`
}

function Found({ reasons }: Pick<WhyHereProps, 'reasons'>) {
  if (!reasons) return 'holds no word to search for'
  return reasons.length > 0 ? <MatchReasons reasons={reasons} /> : 'in the title'
}

function Missed({ condition, onDrop }: { condition: Condition } & Pick<WhyHereProps, 'onDrop'>) {
  const { choice, label, words } = condition
  const root = useFocusOnward<HTMLLIElement>('[data-panel="event"] h2')
  return (
    <li className="flex items-baseline justify-between gap-3" ref={root}>
      <span className="min-w-0 py-[3px]">
        <span className="font-medium">{label}:</span> <span className="text-ink-2">{words.join(', ')}</span>
      </span>
      <button
        className="min-h-6 flex-none font-semibold underline decoration-1 underline-offset-3 hover:decoration-2 pointer-coarse:min-h-11"
        onClick={() => onDrop(choice)}
        type="button"
      >
        Drop<span className="sr-only"> the condition {label}</span>
      </button>
    </li>
  )
}
