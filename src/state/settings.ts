/** What a reader has set for this browser: kept in its storage, one key for all, and shared by all of its tabs. */
import { COLOUR_SCHEMES, type ColourScheme } from '../explore/colour-scheme'

export interface Settings {
  readonly colourScheme: ColourScheme
  /** Whether keys without Ctrl, Alt or ⌘ do something outside of the part that has the focus (WCAG 2.1.4). */
  readonly singleKeys: boolean
}

export const DEFAULT_SETTINGS: Settings = { colourScheme: 'system', singleKeys: true }

/** `public/scheme.js` reads it, too. */
export const SETTINGS_KEY = 'dateline.settings.v1'

/** What the store needs of a browser. */
interface SettingsHost {
  /** Throws where storage is forbidden. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>
  /** Calls when another tab has written; with `null` when it has cleared everything. */
  readonly onStorage: (listener: (key: string | null) => void) => void
  /** Called with the scheme of the start, and with every other one. */
  readonly onScheme: (scheme: ColourScheme) => void
}

export interface SettingsStore {
  readonly subscribe: (listener: () => void) => () => void
  /** The same object as long as nothing has changed. */
  readonly getSnapshot: () => Settings
  readonly change: (part: Partial<Settings>) => void
}

/**
 * Settings that outlive the page where they can, and hold for the page where they cannot: without storage, or with
 * a full one, nothing is lost but the memory.
 */
export function createSettingsStore({ storage, onStorage, onScheme }: SettingsHost): SettingsStore {
  const listeners = new Set<() => void>()
  const read = () => {
    try {
      return parseSettings(storage().getItem(SETTINGS_KEY))
    } catch {
      return DEFAULT_SETTINGS
    }
  }
  let settings = read()
  onScheme(settings.colourScheme)

  function set(next: Settings) {
    const { colourScheme, singleKeys } = settings
    if (next.colourScheme === colourScheme && next.singleKeys === singleKeys) return
    settings = next
    if (next.colourScheme !== colourScheme) onScheme(next.colourScheme)
    for (const listener of listeners) listener()
  }

  onStorage((key) => {
    if (key === SETTINGS_KEY || key === null) set(read())
  })

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => settings,
    change: (part) => {
      set({ ...settings, ...part })
      try {
        storage().setItem(SETTINGS_KEY, JSON.stringify(settings))
      } catch {
        // Forbidden or full: it holds until the page is left.
      }
    },
  }
}

/** Whatever stands in the storage: what cannot be used is as if it had never been set. */
function parseSettings(text: string | null): Settings {
  const found = Object(JSON.parse(text ?? '{}')) as Partial<Record<keyof Settings, unknown>>
  const { colourScheme, singleKeys } = found
  return {
    colourScheme: COLOUR_SCHEMES.find((scheme) => scheme === colourScheme) ?? DEFAULT_SETTINGS.colourScheme,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : DEFAULT_SETTINGS.singleKeys,
  }
}
