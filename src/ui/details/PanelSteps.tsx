import { Icon, type IconName } from '../controls/Icon'
import { Button } from '../controls/Button'

export interface PanelStepsProps {
  /** Where the event stands among the matching ones, counted from 1; undefined when the filter leaves it out. */
  readonly position: { readonly at: number; readonly of: number } | undefined
  /** Undefined at the ends. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

export function PanelSteps({ position, onPrevious, onNext }: PanelStepsProps) {
  return (
    <>
      <p className="mr-2 whitespace-nowrap">
        {position ? `${position.at} of ${position.of}` : 'Not in this filter'}
        {position && <span className="sr-only"> matching events</span>}
      </p>
      <Step icon="chevron-left" name="Previous event" onStep={onPrevious} />
      <Step icon="chevron-right" name="Next event" onStep={onNext} />
    </>
  )
}

interface StepProps {
  readonly name: string
  readonly icon: IconName
  readonly onStep: (() => void) | undefined
}

/** Stays focusable at the ends: a button that vanishes under the reader's finger loses the place. */
function Step({ name, icon, onStep }: StepProps) {
  return (
    <Button
      aria-disabled={onStep === undefined}
      aria-label={name}
      className="aria-disabled:cursor-default aria-disabled:text-ink-4"
      look="quiet"
      onClick={onStep}
    >
      <Icon name={icon} />
    </Button>
  )
}
