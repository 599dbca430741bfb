import { Fragment, type ReactNode } from 'react'
import type { Choice } from '../../explore/choices'
import { dayWords } from '../../explore/date-words'
import {
  actorLink,
  asOfWords,
  howSureWords,
  nameOf,
  queryWords,
  rangePhrase,
  rangeWords,
  type FilterNames,
} from '../../explore/filter-words'
import { FACETS, type FacetKind, type Filter } from '../../explore/view-state'
import type { Theme } from '../../model/dataset'
import { ValueShape } from '../marks/ValueShape'
import { FilterChip } from './FilterChip'

export interface FilterClausesProps {
  readonly filter: Filter
  readonly names: FilterNames
  /** All themes, for their shapes. */
  readonly themes: readonly Theme[]
  readonly onDrop: (choice: Choice) => void
}

/**
 * What stands after “events”: `that involve [Russia ×] as [target ×] and are about [Diplomacy ×] and are [disputed ×]
 * and happened in [Kyiv ×] according to [Kremlin ×] on [22 March 2023 ×] as known on [22 March 2023 ×]`.
 */
export function FilterClauses({ filter, names, themes, onDrop }: FilterClausesProps) {
  const query = queryWords(filter.query)
  const chips = (kind: FacetKind, link = ' or ') => {
    const values: readonly string[] = filter[FACETS[kind]]
    return joined(
      values.map((id) => {
        const shape = (kind === 'theme' || kind === 'status') && (
          <ValueShape facet={kind} id={id} size={13} themes={themes} />
        )
        const label = nameOf(kind, id, names)
        // A place may be called as a country is, and who takes part may also say so.
        const name = kind === 'place' || kind === 'speaker' ? `${label}, the ${kind}` : label
        return <FilterChip key={id} label={label} name={name} onRemove={() => onDrop({ kind, id })} shape={shape} />
      }),
      link,
    )
  }
  const { actors, roles, statuses, places, speakers, asOf } = filter
  const clauses = [
    (actors.length > 0 || roles.length > 0) && (
      <Fragment key="who">
        involve {actors.length > 0 ? chips('actor', actorLink(filter)) : 'someone'}
        {roles.length > 0 && <> as {chips('role')}</>}
      </Fragment>
    ),
    filter.themes.length > 0 && <Fragment key="themes">are about {chips('theme')}</Fragment>,
    statuses.length > 0 && <Fragment key="statuses">are {chips('status')}</Fragment>,
    places.length > 0 && <Fragment key="places">happened in {chips('place')}</Fragment>,
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
      {speakers.length > 0 && <> according to {chips('speaker')}</>}
      {range && (
        <>
          {` ${howSureWords(filter)}${range.before} `}
          <FilterChip label={range.words} name={range.name} onRemove={() => onDrop({ kind: 'range' })} />
        </>
      )}
      {asOf !== undefined && (
        <>
          {' as known on '}
          <FilterChip label={dayWords(asOf)} name={asOfWords(asOf)} onRemove={() => onDrop({ kind: 'asOf' })} />
        </>
      )}
    </>
  )
}

function joined(nodes: readonly ReactNode[], link: string): ReactNode[] {
  return nodes.flatMap((node, i) => (i > 0 ? [link, node] : [node]))
}
