import { Button } from '../controls/Button'
import { Failed, type Attempt } from '../states/Failed'

/** In the place of the palette, whose code could not be loaded. */
export function PaletteFailed({ onClose, ...attempt }: Attempt & { readonly onClose: () => void }) {
  return (
    <div className="fixed inset-x-0 top-12 z-10 border-y border-ink bg-paper" data-palette-failed="">
      <Failed {...attempt} action={<Button onClick={onClose}>Close</Button>} title="The search could not be opened">
        The filters, the timeline and the list work without it.
      </Failed>
    </div>
  )
}
