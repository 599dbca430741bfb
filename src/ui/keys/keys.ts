/**
 * Every key the page understands. What handles keys asks this table, and the dialog on `?` is made from it, so that
 * they cannot disagree; what each key does, in words, is in `key-words.ts`, which is loaded with the dialog.
 */

/**
 * Scope → what is done → the keys that do it, by their name in `KeyboardEvent.key`; `mod+` is Ctrl, or ⌘ on a Mac.
 * `page` works anywhere, any other scope where it has the focus.
 */
export const KEYS = {
  page: { search: ['/', 'mod+k'], keys: ['?'], close: ['Escape'] },
  timeline: {
    zoomIn: ['+', '='],
    zoomOut: ['-'],
    fit: ['0'],
    later: ['PageDown'],
    earlier: ['PageUp'],
  },
  marks: {
    next: ['ArrowRight'],
    previous: ['ArrowLeft'],
    laneBelow: ['ArrowDown'],
    laneAbove: ['ArrowUp'],
    first: ['Home'],
    last: ['End'],
  },
  lanes: { below: ['ArrowDown'], above: ['ArrowUp'], first: ['Home'], last: ['End'] },
  strip: {
    dayLater: ['ArrowRight', 'ArrowUp'],
    dayEarlier: ['ArrowLeft', 'ArrowDown'],
    stepLater: ['PageUp'],
    stepEarlier: ['PageDown'],
    start: ['Home'],
    end: ['End'],
  },
  list: {
    next: ['PageDown', 'ArrowDown'],
    previous: ['PageUp', 'ArrowUp'],
    before: ['mod+home'],
    after: ['mod+end'],
  },
  panel: { next: [']'], previous: ['['] },
  reader: { next: [']'], previous: ['['] },
  dock: { next: ['ArrowRight'], previous: ['ArrowLeft'], first: ['Home'], last: ['End'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export type KeyScope = keyof typeof KEYS
/** What can be done by a key in a scope. */
export type KeyAction<Scope extends KeyScope> = keyof (typeof KEYS)[Scope] & string

/** The part of a keyboard event that is asked for. */
export interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly target: unknown
  readonly defaultPrevented: boolean
}

/**
 * What a press asks for in a scope; undefined where it means nothing there, or something else understood it already.
 * Where letters are typed only Escape and keys with Ctrl or ⌘ mean anything, and single characters can be switched
 * off (WCAG 2.1.4).
 *
 * ```
 * keyAction({ key: '+' }, 'timeline', true)          'zoomIn'
 * keyAction({ key: '+' }, 'timeline', false)         undefined
 * keyAction({ key: 'PageUp' }, 'timeline', false)    'earlier'
 * ```
 */
export function keyAction<Scope extends KeyScope>(
  { key, altKey, ctrlKey, metaKey, target, defaultPrevented }: Press,
  scope: Scope,
  singleKeys = true,
): KeyAction<Scope> | undefined {
  // Brackets need AltGr on many keyboards, which some systems tell as Ctrl and Alt.
  const isAltGr = ctrlKey && altKey && isSingle(key)
  const isCommand = (ctrlKey || metaKey) && !isAltGr
  if (defaultPrevented || (altKey && !isAltGr)) return undefined
  if (!isCommand && ((isSingle(key) && !singleKeys) || (key !== 'Escape' && isTyping(target)))) return undefined
  const wanted = isCommand ? `mod+${key.toLowerCase()}` : key
  const rows: Readonly<Record<string, readonly string[]>> = KEYS[scope]
  return Object.keys(rows).find((action) => rows[action]!.includes(wanted)) as KeyAction<Scope> | undefined
}

/** Whether a key is one character, which speech input or a slip may well produce. */
export function isSingle(key: string): boolean {
  return key.length === 1
}

function isTyping(target: unknown): boolean {
  return (
    typeof Element !== 'undefined' &&
    target instanceof Element &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  )
}
