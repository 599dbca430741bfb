import type { Status } from '../../model/dataset'
import type { Manifest } from '../../model/app-files'
import type { Quality } from '../../model/quality'
import type { Link } from '../share/link'
import { FIGURE_SECTIONS, statusOf } from './figure-words'
import { FigureEntries, type EntryLinks } from './FigureEntries'
import { PageSection } from '../pages/PageSection'
import { QualityFigure } from './QualityFigure'

interface Props extends EntryLinks {
  readonly quality: Quality
  readonly briefings: Manifest['briefings']
  readonly section: string | undefined
  readonly toStatus: (status: Status) => Link
}

/** All figures by section; each opens what it counts. */
export function QualityReport({ quality, section, toStatus, ...rest }: Props) {
  const events = new Map(quality.events.map((event) => [event.id, event]))
  const figures = new Map(quality.figures.map((figure) => [figure.id, figure]))
  return FIGURE_SECTIONS.map(({ id, title, lead, figures: ids }) => (
    <PageSection id={id} key={id} title={title}>
      <p className="mb-2 max-w-[640px] text-[15px]/[22px] text-pretty text-ink-2">{lead}</p>
      <ul className="border-b border-line">
        {ids.map((figureId) => {
          const figure = figures.get(figureId)
          if (!figure) return undefined
          const status = statusOf(figureId)
          return (
            <QualityFigure
              entries={() => <FigureEntries events={events} figure={figure} {...rest} />}
              figure={figure}
              isLinked={section === figureId}
              key={figureId}
              onTimeline={status && toStatus(status)}
            />
          )
        })}
      </ul>
    </PageSection>
  ))
}
