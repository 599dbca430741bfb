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

/** "Share" in the top bar; its dialog is loaded when opened, and waits for a view that can be shared. */
export function SharePane({ shared }: { readonly shared: Shared | undefined }) {
  const [open, setOpen] = useState<{ readonly what?: ShareWhat | undefined }>()
  useEffect(() => shareDialog.onOpen((what) => setOpen({ what })), [])
  const onClose = () => setOpen(undefined)
  return (
    <>
      <Button aria-haspopup="dialog" className={ICON_ON_PHONE} onClick={() => setOpen({})}>
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
