import { useSettings } from '../../state/useSettings'
import { KeyboardDialog } from '../keys/KeyboardDialog'
import { printPage } from '../print/print-command'
import type { SettingsPart } from './open-settings'
import { SettingsDialog } from './SettingsDialog'

interface Props {
  readonly open: SettingsPart
  readonly onOpen: (part: SettingsPart | undefined) => void
}

/** The settings, or the list of keys. */
export function SettingsDialogPane({ open, onOpen }: Props) {
  const { change, ...settings } = useSettings()
  const onClose = () => onOpen(undefined)
  const onSingleKeys = (singleKeys: boolean) => change({ singleKeys })
  return open === 'keys' ? (
    <KeyboardDialog onClose={onClose} onSingleKeys={onSingleKeys} singleKeys={settings.singleKeys} />
  ) : (
    <SettingsDialog
      {...settings}
      onClose={onClose}
      onColourScheme={(colourScheme) => change({ colourScheme })}
      onKeys={() => onOpen('keys')}
      onPrint={() => {
        onClose()
        void printPage()
      }}
      onSingleKeys={onSingleKeys}
    />
  )
}
