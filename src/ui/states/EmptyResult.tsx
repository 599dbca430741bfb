import type { Bitset } from '../../explore/bitset'
import type { Choice } from '../../explore/choices'
import { conditionCount } from '../../explore/condition-count'
import type { EventIndex } from '../../explore/event-index'
import type { FilterNames } from '../../explore/filter-words'
import type { Filter } from '../../explore/view-state'
import { choiceWords, withoutChoices } from '../../explore/without-choices'
import { Empty } from './Empty'

export interface EmptyResultProps {
  readonly index: EventIndex
  readonly filter: Filter
  readonly textMatches: Bitset | undefined
  readonly names: FilterNames
  readonly onDrop: (choice: Choice) => void
  readonly onClear: () => void
}

/** Works out what dropping each choice would give. */
export function EmptyResult({ index, filter, textMatches, names, onDrop, onClear }: EmptyResultProps) {
  const choices = withoutChoices(index, filter, textMatches).map(({ choice, count }) => ({
    label: choiceWords(choice, filter, names),
    count,
    onDrop: () => onDrop(choice),
  }))
  return <Empty choices={choices} conditions={conditionCount(filter)} onClear={onClear} />
}
