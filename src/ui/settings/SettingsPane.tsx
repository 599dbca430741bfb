import { useEffect, useState } from 'react'
import { useSettings } from '../../state/useSettings'
import { Button } from '../controls/Button'
import { DialogPlace } from '../DialogPlace'
import { usePageKey } from '../keys/usePageKey'
import { lazyPart } from '../lazyPart'
import { settingsDialogs, type SettingsPart } from './open-settings'

const SettingsDialogPane = lazyPart(() => import('./SettingsDialogPane').then((module) => module.SettingsDialogPane))

/** The half-filled circle of the top bar, with the settings and the list of keys, which are loaded when opened. */
export function SettingsPane() {
  const { singleKeys } = useSettings()
  const [open, setOpen] = useState<SettingsPart>()
  useEffect(() => settingsDialogs.onOpen(setOpen), [])
  usePageKey('keys', singleKeys, () => setOpen('keys'))

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
        <DialogPlace onClose={() => setOpen(undefined)}>
          <SettingsDialogPane onOpen={setOpen} open={open} />
        </DialogPlace>
      )}
    </>
  )
}
