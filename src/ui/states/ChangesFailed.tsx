import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Failed, type Attempt } from './Failed'

/** In the place of the list of changes. */
export function ChangesFailed({ onClose, ...attempt }: Attempt & { readonly onClose: () => void }) {
  return (
    <Dialog
      className="tablet:top-12 tablet:left-1/2 tablet:w-[560px] tablet:-translate-x-1/2"
      onClose={onClose}
      title="What has changed"
    >
      <Failed {...attempt} action={<Button onClick={onClose}>Close</Button>} title="The changes could not be loaded">
        The release itself is whole, and so is the newest data.
      </Failed>
    </Dialog>
  )
}
