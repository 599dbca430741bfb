import type { CSSProperties, ReactNode } from 'react'

/** What the drawings of dates mean, drawn by the timeline's own styles, so that the two cannot differ. */
export function DateDrawings() {
  return (
    <ul className="text-[13px] leading-6">
      <Row drawing={<Drawing look="point" />} name="A day">
        the words give the day
      </Row>
      <Row drawing={<Drawing look="bar" width={64} />} name="A week, month or year">
        the bar is as long as the words allow
      </Row>
      <Row drawing={<Drawing look="about" width={64} />} name="About">
        “several weeks ago”: the ends fade
      </Row>
      <Row drawing={<Drawing hollow look="point" />} name="Uncertain">
        the words do not settle the date
      </Row>
      <Row drawing={<Drawing hollow look="one-of" width={64} />} name="One of these days">
        hollow marks, joined by dots
      </Row>
      <Row drawing={<Drawing look="open-end" width={64} />} name="Open">
        began, or ended, beyond what is said
      </Row>
      <Row
        drawing={
          <span className="relative block h-6 w-6">
            <span className="mark-count">4</span>
          </span>
        }
        name="Several events"
      >
        opens where it stands
      </Row>
      <Row drawing={<span className="block text-ink-3">ı&thinsp;ı ı</span>} name="At the foot of a lane">
        also involved, named in another lane
      </Row>
    </ul>
  )
}

function Row({ drawing, name, children }: { drawing: ReactNode; name: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[88px_1fr] gap-x-3">
      <span aria-hidden="true" className="flex pl-2">
        {drawing}
      </span>
      <span>
        <b className="font-semibold text-ink">{name}</b> {children}
      </span>
    </li>
  )
}

function Drawing({ look, hollow = false, width = 0 }: { look: string; hollow?: boolean; width?: number }) {
  const shape = (className: string) => (
    <svg className={className} data-hollow={hollow ? '' : undefined} viewBox="0 0 16 16">
      <path d="M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2z" />
    </svg>
  )
  return (
    <span className="relative block h-6" style={{ width }}>
      <span
        className="mark"
        data-look={look}
        style={
          {
            '--row': 0,
            '--top': '0px',
            '--fill': 'var(--hue-blue)',
            '--keyline': 'var(--hue-blue-line)',
          } as CSSProperties
        }
      >
        <span className="mark-bar" />
        {shape('mark-shape')}
        {look === 'one-of' && shape('mark-shape mark-shape-end')}
      </span>
    </span>
  )
}
