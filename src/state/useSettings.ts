/** The reader's settings for components. Nothing else touches the storage, but `public/scheme.js` before the start. */
import { useSyncExternalStore } from 'react'
import { isEmbed } from './embed'
import { applyScheme } from './scheme'
import { createSettingsStore, type Settings, type SettingsStore } from './settings'

export interface UsedSettings extends Settings {
  readonly change: SettingsStore['change']
}

/**
 * ```
 * const { singleKeys, change } = useSettings()
 * change({ colourScheme: 'dark' })
 * ```
 */
export function useSettings(): UsedSettings {
  const { subscribe, getSnapshot, change } = settingsStore()
  return { ...useSyncExternalStore(subscribe, getSnapshot), change }
}

let store: SettingsStore | undefined

function settingsStore(): SettingsStore {
  store ??= createSettingsStore({
    storage: () => {
      // In the page of somebody else nothing is kept, and nothing that was kept is read.
      if (isEmbed()) throw new Error('An embed has no storage.')
      return window.localStorage
    },
    onStorage: (listener) => isEmbed() || window.addEventListener('storage', ({ key }) => listener(key)),
    // An embed's scheme is its address's, which `public/embed-frame.js` reads.
    onScheme: (scheme) => isEmbed() || applyScheme(document, scheme),
  })
  return store
}
