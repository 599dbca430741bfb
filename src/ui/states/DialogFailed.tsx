import { Button } from '../controls/Button'
import { Failed, type Attempt } from './Failed'

/** In the place of a dialog of the top bar, whose code could not be loaded. */
export function DialogFailed({ onClose, ...attempt }: Attempt & { readonly onClose: () => void }) {
  return (
    <div className="fixed top-12 right-0 z-10 border border-ink bg-paper">
      <Failed {...attempt} action={<Button onClick={onClose}>Close</Button>} title="This could not be loaded">
        The page itself works without it.
      </Failed>
    </div>
  )
}
