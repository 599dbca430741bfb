import { Icon } from '../controls/Icon'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { LaneKind, Scale } from '../../explore/view-state'
import { parseEdtf, type TimeSpan } from '../../model/time'
import { Button } from '../controls/Button'
import { ScaleChoice } from './ScaleChoice'

const LANE_LABELS: Record<LaneKind, string> = { country: 'Country', actor: 'Actor', theme: 'Theme', none: 'None' }

interface Props {
  readonly lanes: LaneKind
  readonly onLanes: (lanes: LaneKind) => void
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
  readonly onPan: (direction: -1 | 1) => void
  readonly onZoom: (direction: 'in' | 'out') => void
  readonly onFit: () => void
  /** A day, month or year the reader asked for. */
  readonly onGoTo: (span: TimeSpan) => void
  readonly children?: ReactNode
}

export function TimelineTools({ lanes, onLanes, scale, onScale, onPan, onZoom, onFit, onGoTo, children }: Props) {
  return (
    <div
      aria-label="Timeline tools"
      className="flex min-h-9 flex-none flex-wrap items-center gap-x-4 gap-y-2 px-4 py-1 text-ink-2"
      role="group"
    >
      <label className="flex items-center gap-1.5">
        Lanes
        <select
          className="h-7 rounded-[2px] border border-control bg-paper px-1 font-semibold text-ink pointer-coarse:h-11"
          title="One lane for each, the lane with most events first"
          onChange={(event) => onLanes(event.target.value as LaneKind)}
          value={lanes}
        >
          {Object.entries(LANE_LABELS).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <ScaleChoice onScale={onScale} scale={scale} />
      {children}
      <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2 max-tablet:grow">
        <GoTo onGoTo={onGoTo} />
        <div className="flex">
          <Step label="Earlier" onClick={() => onPan(-1)}>
            <Icon name="chevron-left" />
          </Step>
          <Step label="Later" onClick={() => onPan(1)}>
            <Icon name="chevron-right" />
          </Step>
          <Step label="Zoom in" onClick={() => onZoom('in')}>
            <Icon name="plus" />
          </Step>
          <Step label="Zoom out" onClick={() => onZoom('out')}>
            <Icon name="minus" />
          </Step>
          <Button className="-ml-px rounded-l-none" onClick={onFit} title="Show all of it (0)">
            Fit
          </Button>
        </div>
      </div>
    </div>
  )
}

function Step({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Button aria-label={label} className="-ml-px rounded-none px-1.5 first:ml-0" onClick={onClick} title={label}>
      {children}
    </Button>
  )
}

/** Takes a day, a month or a year: `2023-03-22`, `2023-03`, `2023`. */
function GoTo({ onGoTo }: Pick<Props, 'onGoTo'>) {
  const [fault, setFault] = useState<string>()
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('date')).trim()
    if (text === '') return setFault(undefined)
    const result = parseEdtf(text)
    const { start, end } = result.ok ? result.bounds : {}
    if (start === undefined || end === undefined) return setFault('Write a date as 2023-03-22, 2023-03 or 2023')
    setFault(undefined)
    onGoTo({ start, end })
  }
  return (
    <form
      className="flex flex-wrap items-center gap-1.5 max-tablet:order-last max-tablet:min-w-24 max-tablet:flex-1"
      onSubmit={submit}
    >
      <label className="max-tablet:sr-only" htmlFor={id}>
        Go to
      </label>
      <input
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault !== undefined}
        autoComplete="off"
        className="h-7 w-28 min-w-0 max-tablet:w-full rounded-[2px] border border-control bg-paper px-2 text-ink placeholder:text-ink-3 pointer-coarse:h-11"
        id={id}
        name="date"
        placeholder="2023-03-22"
      />
      {fault && (
        <span className="text-[13px] text-notice" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      )}
    </form>
  )
}
