import type { Status } from '../../../model/dataset'
import type { Manifest } from '../../../model/app-files'
import type { Quality } from '../../../model/quality'
import type { Link } from '../../share/link'
import { FigureEntries, type EntryLinks } from './FigureEntries'
import { PageSection } from '../PageSection'
import { QualityFigure } from './QualityFigure'
import { statusOf } from './status-of'

interface Props extends EntryLinks {
  readonly quality: Quality
  readonly briefings: Manifest['briefings']
  readonly section: string | undefined
  readonly toStatus: (status: Status) => Link
}

/** All figures by section; each opens what it counts. */
export function QualityReport({ quality, section, toStatus, ...rest }: Props) {
  const events = new Map(quality.events.map((event) => [event.id, event]))
  return quality.sections.map(({ id, title, lead }) => (
    <PageSection id={id} key={id} title={title}>
      <p className="mb-2 max-w-[640px] text-[15px]/[22px] text-pretty text-ink-2">{lead}</p>
      <ul className="border-b border-line">
        {quality.figures
          .filter((figure) => figure.section === id)
          .map((figure) => {
            const status = statusOf(figure.id)
            return (
              <QualityFigure
                entries={() => <FigureEntries events={events} figure={figure} {...rest} />}
                figure={figure}
                isLinked={section === figure.id}
                key={figure.id}
                onTimeline={status && toStatus(status)}
              />
            )
          })}
      </ul>
    </PageSection>
  ))
}
