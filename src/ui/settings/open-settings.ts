import { dialogOpener } from '../dialog-opener'

export type SettingsPart = 'settings' | 'keys'

/** The dialogs of the top bar that say how the page is used. */
export const settingsDialogs = dialogOpener<SettingsPart>()
