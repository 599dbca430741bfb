import type { AxisDrawing } from '../../explore/axis-drawing'
import type { MirrorTops } from './mirror-heights'

interface Props {
  readonly axis: AxisDrawing
  readonly tops: MirrorTops
}

/** The dates above and below what both have, and their lines through all lanes. What it says is in the marks' names. */
export function MirrorAxis({ axis, tops }: Props) {
  const { band, dates } = tops
  return (
    <div aria-hidden="true" className="absolute inset-0 overflow-hidden text-ink-3">
      {axis.bands
        .filter(({ hatched }) => hatched)
        .map(({ left, right }) => (
          <span
            className="absolute inset-y-0 bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--hatch)_5px_6px)]"
            key={left}
            style={{ left, width: right - left }}
          />
        ))}
      {axis.lines
        .filter(({ long }) => long)
        .map(({ x }) => (
          <span className="absolute inset-y-5 border-l border-line" key={x} style={{ left: Math.round(x) }} />
        ))}
      <span className="absolute inset-x-0 border-t border-line-2" style={{ top: band.top }} />
      <span className="absolute inset-x-0 border-t border-line-2" style={{ top: band.bottom }} />
      {axis.texts.map(({ row, x, text, look }) => (
        <span
          className={`absolute whitespace-nowrap ${row === 'title' ? 'text-[12.5px]/[18px]' : 'text-[11.5px]/[18px]'} ${
            look === 'strong' ? 'font-[650] text-ink' : 'text-[11.5px]'
          }`}
          key={`${row} ${x}`}
          style={{ left: x, top: row === 'title' ? band.top + 1 : dates }}
        >
          {text}
        </span>
      ))}
    </div>
  )
}
