import type { ReactNode } from 'react'
import type { Match } from '../../explore/view-state'
import { ThemeShape } from '../marks/ThemeShape'
import type { ActorNode, ActorNodes, ThemeCount } from './facet-nodes'
import { FacetGroup } from './FacetGroup'
import { FacetRow } from './FacetRow'
import { FacetSection } from './FacetSection'
import { LimitedRows } from './LimitedRows'
import { MatchSelect } from './MatchSelect'

/** Top-level rows before “more”: all of a small dataset, a screenful of a large one. */
const FIRST_ROWS = 20

export interface FacetRailProps {
  readonly actors: ActorNodes
  readonly themes: readonly ThemeCount[]
  /** Chosen ids. */
  readonly selectedActors: readonly string[]
  readonly selectedThemes: readonly string[]
  readonly match: Match
  readonly onToggleActor: (id: string) => void
  readonly onToggleTheme: (id: string) => void
  readonly onMatch: (match: Match) => void
  /** More sections below. */
  readonly children?: ReactNode
}

/**
 * The filters, and the legend of the timeline. As wide as its place; rows are 24 px high, 44 px on touch screens
 * and on narrow ones. The place around it scrolls and is the landmark.
 */
export function FacetRail(props: FacetRailProps) {
  const { actors, themes, selectedThemes, match, onToggleTheme, onMatch } = props
  return (
    <div className="text-[14px] leading-5 [--box:14px] [--gap:8px] [--indent:24px] [--row:24px] max-tablet:text-[16px] max-tablet:[--box:18px] max-tablet:[--gap:12px] max-tablet:[--indent:32px] max-tablet:[--row:44px] pointer-coarse:[--row:44px]">
      <FacetSection aside={<MatchSelect match={match} onMatch={onMatch} />} title="Who">
        <ActorRows more="countries" nodes={actors.countries} {...props} />
        <ActorRows heading="Organisations" more="organisations" nodes={actors.organisations} {...props} />
        <ActorRows heading="Other people" more="people" nodes={actors.people} {...props} />
      </FacetSection>
      <FacetSection title="What">
        <ul>
          {themes.map(({ theme, count }) => (
            <li key={theme.id}>
              <FacetRow
                checked={selectedThemes.includes(theme.id)}
                count={count}
                facet="theme"
                label={theme.label}
                onToggle={() => onToggleTheme(theme.id)}
                shape={<ThemeShape theme={theme} />}
                value={theme.id}
              />
            </li>
          ))}
        </ul>
      </FacetSection>
      {props.children}
    </div>
  )
}

interface ActorRowsProps extends Pick<FacetRailProps, 'selectedActors' | 'onToggleActor'> {
  readonly nodes: readonly ActorNode[]
  readonly heading?: string
  readonly more: string
}

function ActorRows({ nodes, heading, more, selectedActors, onToggleActor }: ActorRowsProps) {
  if (nodes.length === 0) return undefined
  const selected = new Set(selectedActors)
  return (
    <>
      {heading && <h3 className="mt-1 flex min-h-6 items-center text-[0.9em] text-ink-3">{heading}</h3>}
      <ul>
        <LimitedRows limit={FIRST_ROWS} more={(number) => `${number} more ${more}`} nodes={nodes} selected={selected}>
          {(node) => <FacetGroup key={node.id} node={node} onToggle={onToggleActor} selected={selected} />}
        </LimitedRows>
      </ul>
    </>
  )
}
