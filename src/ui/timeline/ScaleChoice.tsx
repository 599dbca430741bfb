import { SCALES, type Scale } from '../../explore/view-state'
import { Segments } from '../controls/Segments'

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
      <Segments labels={LABELS} name="scale" onValue={onScale} value={scale} values={SCALES} />
    </fieldset>
  )
}
