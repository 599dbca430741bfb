/** Opens a dialog from elsewhere than its button: an event's panel, and the palette. */

type Opener<What> = (what: What) => void

/**
 * ```
 * const settings = dialogOpener<SettingsPart>()
 * useEffect(() => settings.onOpen(setOpen), [])   // where it stands; takes itself back
 * settings.open('keys')                           // from anywhere
 * ```
 */
export function dialogOpener<What>() {
  let opener: Opener<What> | undefined
  return {
    onOpen: (open: Opener<What>): (() => void) => {
      opener = open
      return () => {
        if (opener === open) opener = undefined
      }
    },
    open: (what: What): void => opener?.(what),
  }
}
