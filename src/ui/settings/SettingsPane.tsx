import { useEffect, useState } from 'react'
import { useSettings } from '../../state/useSettings'
import { Button } from '../controls/Button'
import type { Fallback } from '../ErrorBoundary'
import { usePageKey } from '../keys/usePageKey'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { printPage } from '../print/print-command'
import { DialogFailed } from '../states/DialogFailed'
import { onOpenSettings, type SettingsPart } from './open-settings'

const SettingsDialog = lazyPart(() => import('./SettingsDialog').then((module) => module.SettingsDialog))
const KeyboardDialog = lazyPart(() => import('../keys/KeyboardDialog').then((module) => module.KeyboardDialog))

/** The half-filled circle of the top bar, with the settings and the list of keys, which are loaded when opened. */
export function SettingsPane() {
  const { change, ...settings } = useSettings()
  const [open, setOpen] = useState<SettingsPart>()
  useEffect(() => onOpenSettings(setOpen), [])
  usePageKey('keys', settings.singleKeys, () => setOpen('keys'))

  const onClose = () => setOpen(undefined)
  const onSingleKeys = (singleKeys: boolean) => change({ singleKeys })
  const failed: Fallback = (error, retry) => <DialogFailed details={String(error)} onClose={onClose} onRetry={retry} />
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-label="Settings"
        className="-mx-2.5 px-1.5! max-tablet:mx-0 max-tablet:size-11 max-tablet:justify-center"
        look="quiet"
        onClick={() => setOpen('settings')}
        title="Settings"
      >
        <svg aria-hidden="true" className="size-4 max-tablet:size-5" viewBox="0 0 16 16">
          <circle cx="8" cy="8" fill="none" r="6" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
      </Button>
      {open && (
        <LoadedPane failed={failed} resetKey={open}>
          {open === 'keys' ? (
            <KeyboardDialog onClose={onClose} onSingleKeys={onSingleKeys} singleKeys={settings.singleKeys} />
          ) : (
            <SettingsDialog
              {...settings}
              onClose={onClose}
              onColourScheme={(colourScheme) => change({ colourScheme })}
              onKeys={() => setOpen('keys')}
              onPrint={() => {
                onClose()
                void printPage()
              }}
              onSingleKeys={onSingleKeys}
            />
          )}
        </LoadedPane>
      )}
    </>
  )
}
