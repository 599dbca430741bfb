import { useEffect, useState } from 'react'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import { ICON_ON_PHONE } from '../controls/icon-on-phone'
import type { Fallback } from '../ErrorBoundary'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { DialogFailed } from '../states/DialogFailed'
import { onOpenShare } from './open-share'
import type { Shared } from './ShareDialogPane'
import type { ShareWhat } from './share-props'

const ShareDialogPane = lazyPart(() => import('./ShareDialogPane').then((module) => module.ShareDialogPane))

/** "Share" in the top bar; its dialog is loaded when opened, and waits for a view that can be shared. */
export function SharePane({ shared }: { readonly shared: Shared | undefined }) {
  const [open, setOpen] = useState<{ readonly what?: ShareWhat | undefined }>()
  useEffect(() => onOpenShare((what) => setOpen({ what })), [])
  const onClose = () => setOpen(undefined)
  const failed: Fallback = (error, retry) => <DialogFailed details={String(error)} onClose={onClose} onRetry={retry} />
  return (
    <>
      <Button aria-haspopup="dialog" className={ICON_ON_PHONE} onClick={() => setOpen({})}>
        <Icon name="share" />
        <span className="max-tablet:sr-only">Share</span>
      </Button>
      {open && shared && (
        <LoadedPane failed={failed}>
          <ShareDialogPane {...shared} onClose={onClose} what={open.what} />
        </LoadedPane>
      )}
    </>
  )
}
