import { Button } from '../controls/Button'
import { Failed, type Attempt } from '../states/Failed'

/** In the place of the sheet, whose code could not be loaded. */
export function FacetSheetFailed({ onClose, ...attempt }: Attempt & { readonly onClose: () => void }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 border-t-2 border-ink bg-paper">
      <Failed
        {...attempt}
        action={
          <Button className="h-8! pointer-coarse:h-11!" onClick={onClose}>
            Close
          </Button>
        }
        title="The filters could not be loaded"
      >
        What is chosen stays chosen.
      </Failed>
    </div>
  )
}
