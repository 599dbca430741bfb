import type { AxisDrawing } from '../../explore/axis-drawing'

interface DockAxisProps {
  readonly axis: AxisDrawing
  /** The middle of the briefing's own day. */
  readonly dayPx: number
  readonly lines: number
}

/** Dates above and below the marks, with a triangle at the briefing's day. What it says is in the marks' names. */
export function DockAxis({ axis, dayPx, lines }: DockAxisProps) {
  return (
    <div aria-hidden="true" className="absolute inset-0 overflow-hidden text-ink-3" data-lines={lines}>
      {axis.bands.map(({ left, right }) => (
        <span
          className="absolute inset-y-0 bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--hatch)_5px_6px)]"
          key={left}
          style={{ left, width: right - left }}
        />
      ))}
      <span className="absolute inset-x-0 bottom-[19px] border-t border-line-2" />
      {axis.lines.map(({ x, long }) => (
        <span
          className={`absolute border-l border-line ${long ? 'top-0 bottom-[19px]' : 'bottom-[19px] h-[5px]'}`}
          key={x}
          style={{ left: Math.round(x) }}
        />
      ))}
      {axis.texts.map(({ row, x, text, look }) => (
        <span
          className={`absolute whitespace-nowrap ${row === 'title' ? 'top-0 text-[12.5px]/[17px]' : 'bottom-0 text-[11.5px]/[19px]'} ${
            look === 'strong' ? 'font-[650] text-ink' : 'text-[11.5px]'
          }`}
          key={`${row} ${x}`}
          style={{ left: x }}
        >
          {text}
        </span>
      ))}
      <svg
        className="absolute bottom-[19px] -ml-1 fill-ink"
        height="5"
        style={{ left: dayPx }}
        viewBox="0 0 8 5"
        width="8"
      >
        <path d="M4 0l4 5H0z" />
      </svg>
    </div>
  )
}
