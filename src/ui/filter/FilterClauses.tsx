import { Fragment, type ReactNode } from 'react'
import type { Choice } from '../../explore/facets'
import { actorLink, queryWords, rangePhrase, rangeWords, type FilterNames } from '../../explore/filter-words'
import type { Filter } from '../../explore/view-state'
import type { Theme } from '../../model/dataset'
import { ThemeShape } from '../marks/ThemeShape'
import { FilterChip } from './FilterChip'

export interface FilterClausesProps {
  readonly filter: Filter
  readonly names: FilterNames
  /** All themes, for their shapes. */
  readonly themes: readonly Theme[]
  readonly onDrop: (choice: Choice) => void
}

/** What stands after “events”: `that involve [Russia ×] and are about [Diplomacy ×] on [22 March 2023 ×]`. */
export function FilterClauses({ filter, names, themes, onDrop }: FilterClausesProps) {
  const query = queryWords(filter.query)
  const actors = filter.actors.map((id) => (
    <FilterChip key={id} label={names.actor(id)} onRemove={() => onDrop({ kind: 'actor', id })} />
  ))
  const about = filter.themes.map((id) => {
    const theme = themes.find((each) => each.id === id)
    const shape = theme && <ThemeShape size={13} theme={theme} />
    return <FilterChip key={id} label={names.theme(id)} onRemove={() => onDrop({ kind: 'theme', id })} shape={shape} />
  })
  const clauses = [
    actors.length > 0 && <Fragment key="actors">involve {joined(actors, actorLink(filter))}</Fragment>,
    about.length > 0 && <Fragment key="themes">are about {joined(about, ' or ')}</Fragment>,
    query !== undefined && (
      <Fragment key="query">
        mention <FilterChip label={query} onRemove={() => onDrop({ kind: 'query' })} />
      </Fragment>
    ),
  ].filter(Boolean)
  const range = filter.range && { ...rangePhrase(filter.range), name: `the days ${rangeWords(filter.range)}` }
  return (
    <>
      {clauses.length > 0 && ' that '}
      {joined(clauses, ' and ')}
      {range && (
        <>
          {` ${range.before} `}
          <FilterChip label={range.words} name={range.name} onRemove={() => onDrop({ kind: 'range' })} />
        </>
      )}
    </>
  )
}

function joined(nodes: readonly ReactNode[], link: string): ReactNode[] {
  return nodes.flatMap((node, i) => (i > 0 ? [link, node] : [node]))
}
