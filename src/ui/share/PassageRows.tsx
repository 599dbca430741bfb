import { briefingName } from '../../explore/date-words'
import type { Excerpt } from '../../model/dataset'
import { ChoiceRow } from './ChoiceRow'
import type { ShareProps } from './share-props'

interface Props extends Pick<ShareProps, 'lookups'> {
  readonly group: string
  readonly excerpts: readonly Excerpt[]
  /** Id of the excerpt that is chosen. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** The passages of an event by their first words, each from its briefing. */
export function PassageRows({ group, excerpts, chosen, lookups, onChoose }: Props) {
  return excerpts.map(({ id, exact, briefing }, i) => {
    const source = lookups.briefings.get(briefing)
    return (
      <ChoiceRow
        group={group}
        isChosen={id === chosen}
        key={id}
        label={`Passage ${i + 1}`}
        onChoose={() => onChoose(id)}
        words={
          <>
            <span className="line-clamp-2 font-serif text-ink" lang={source?.language}>
              {exact}
            </span>
            <span className="text-[12.5px]/4 text-ink-3">{source ? briefingName(source) : briefing}</span>
          </>
        }
      />
    )
  })
}
