/** The dialogs of the top bar, opened from elsewhere: the palette offers them by name. */

export type SettingsPart = 'settings' | 'keys'

let opener: ((part: SettingsPart) => void) | undefined

/** Says who opens them; the function returned takes that back. */
export function onOpenSettings(open: (part: SettingsPart) => void): () => void {
  opener = open
  return () => {
    if (opener === open) opener = undefined
  }
}

export function openSettings(part: SettingsPart): void {
  opener?.(part)
}
