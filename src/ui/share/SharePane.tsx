import { useEffect, useState } from 'react'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import { ICON_ON_PHONE } from '../controls/icon-on-phone'
import { DialogPlace } from '../DialogPlace'
import { lazyPart } from '../lazyPart'
import { shareDialog } from './open-share'
import type { Shared } from './ShareDialogPane'
import type { ShareWhat } from './share-props'

const ShareDialogPane = lazyPart(() => import('./ShareDialogPane').then((module) => module.ShareDialogPane))

interface Props {
  /** Undefined until it is known what matches. */
  readonly shared: Shared | undefined
  /** It cannot be known: something that the filter needs is missing. */
  readonly isMissing: boolean
}

/** "Share" in the top bar; its dialog is loaded when opened, and waits for a view that can be shared. */
export function SharePane({ shared, isMissing }: Props) {
  const [open, setOpen] = useState<{ readonly what?: ShareWhat | undefined }>()
  useEffect(() => (isMissing ? undefined : shareDialog.onOpen((what) => setOpen({ what }))), [isMissing])
  const onClose = () => setOpen(undefined)
  return (
    <>
      <Button
        aria-disabled={isMissing || undefined}
        aria-haspopup="dialog"
        className={`${ICON_ON_PHONE} aria-disabled:text-ink-3`}
        onClick={isMissing ? undefined : () => setOpen({})}
      >
        <Icon name="share" />
        <span className="max-tablet:sr-only">Share</span>
      </Button>
      {open && shared && (
        <DialogPlace onClose={onClose}>
          <ShareDialogPane {...shared} onClose={onClose} what={open.what} />
        </DialogPlace>
      )}
    </>
  )
}
