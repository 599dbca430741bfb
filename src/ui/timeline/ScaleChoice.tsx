import { SCALES, type Scale } from '../../explore/view-state'

const LABELS: Record<Scale, string> = { folded: 'Folded', even: 'Even' }

interface Props {
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
}

/** How time lies on the timeline: days near a briefing wide and the rest folded, or every day alike. */
export function ScaleChoice({ scale, onScale }: Props) {
  return (
    <fieldset className="flex items-center gap-1.5">
      <legend className="float-left max-tablet:sr-only">Time</legend>
      <div className="flex">
        {SCALES.map((each) => (
          <label
            className="relative -ml-px inline-flex h-7 cursor-pointer items-center border border-control bg-paper px-2.5 text-[13px] font-medium text-ink first:ml-0 first:rounded-l-[2px] last:rounded-r-[2px] hover:border-ink has-checked:z-1 has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink has-checked:forced-color-adjust-none has-focus-visible:z-2 pointer-coarse:h-11"
            key={each}
          >
            <input
              checked={each === scale}
              className="absolute inset-0 cursor-pointer appearance-none"
              name="scale"
              onChange={() => onScale(each)}
              type="radio"
              value={each}
            />
            {LABELS[each]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
