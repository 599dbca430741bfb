import type { ReactNode } from 'react'
import { STATUSES } from '../../model/dataset'
import { STATUS_MEANINGS } from '../marks/status-meanings'
import { StatusMark } from '../marks/StatusMark'
import { DateDrawings } from './DateDrawings'

/** Everything the timeline draws, and what it means; themes are learnt where they are chosen. */
export function KeyDrawings() {
  return (
    <div className="grid gap-x-8 gap-y-4 tablet:grid-cols-[1fr_1fr]">
      <Part title="How dates are drawn">
        <DateDrawings />
      </Part>
      <div className="grid content-start gap-y-4">
        <Part title="How sure the briefing is">
          <dl className="grid grid-cols-[88px_1fr] gap-x-3 text-[13px]/[18px] [&_dd]:py-[3px] [&_dt]:py-[3px]">
            {STATUSES.map((status) => (
              <div className="contents" key={status}>
                <dt className="pl-1.5 font-semibold text-ink">
                  <StatusMark status={status} />
                </dt>
                <dd>
                  {STATUS_MEANINGS[status]}
                  {status === 'stated' && '; not drawn beside a mark'}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part title="On the axis and behind the marks">
          <dl className="grid grid-cols-[88px_1fr] gap-x-3 text-[13px]/[18px] [&_dd]:py-[3px] [&_dt]:py-[3px]">
            <dt className="pl-2 font-semibold text-ink">▲ 22</dt>
            <dd>the day of a briefing</dd>
            <dt className="pl-2">
              <span className="sr-only">Hatched</span>
              <span
                aria-hidden="true"
                className="block h-4 w-16 border-x border-line bg-[repeating-linear-gradient(135deg,var(--hatch)_0_1px,transparent_1px_5px)]"
              />
            </dt>
            <dd>folded: time in which nothing begins</dd>
          </dl>
        </Part>
        <p className="text-[13px]/[18px]">
          The shapes and colours are the themes. They stand beside their names in the filters and in the panel.
        </p>
      </div>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-[13px] font-[650] text-ink">{title}</h3>
      {children}
    </section>
  )
}
