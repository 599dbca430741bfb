/** The reader's settings for components. Nothing else touches the storage, but `public/scheme.js` before the start. */
import { useSyncExternalStore } from 'react'
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
    storage: () => window.localStorage,
    onStorage: (listener) => window.addEventListener('storage', ({ key }) => listener(key)),
    onScheme: (scheme) => applyScheme(document, scheme),
  })
  return store
}
