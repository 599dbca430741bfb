import { describe, expect, test } from 'vitest'
import { keyGroups } from './key-words'
import { isSingle, keyAction, KEYS, type KeyScope, type Press } from './keys'

const SCOPES = Object.keys(KEYS) as KeyScope[]
const rowsOf = (scope: KeyScope) => Object.entries<readonly string[]>(KEYS[scope])

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, altKey: false, ctrlKey: false, metaKey: false, target: undefined, defaultPrevented: false, ...more }
}

describe('the table', () => {
  test.each(SCOPES)('%s has no key twice', (scope) => {
    const keys = rowsOf(scope).flatMap(([, found]) => found)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.every((key) => key !== '')).toBe(true)
  })

  test('no key that works anywhere means something else where the focus is', () => {
    const everywhere: readonly string[] = Object.values<readonly string[]>(KEYS.page).flat()
    for (const scope of SCOPES.filter((each) => each !== 'page')) {
      expect(rowsOf(scope).flatMap(([, keys]) => keys.filter((key) => everywhere.includes(key)))).toEqual([])
    }
  })

  test.each(SCOPES)('%s: every key leads to its row', (scope) => {
    for (const [action, keys] of rowsOf(scope)) {
      for (const key of keys) {
        const isCommand = key.startsWith('mod+')
        const asked = press(key.replace('mod+', ''), { ctrlKey: isCommand })
        expect({ key, does: keyAction(asked, scope) }).toEqual({ key, does: action })
      }
    }
  })
})

describe('the dialog', () => {
  test('lists every handled key once, in words', () => {
    const groups = keyGroups()
    expect(groups.map(({ title }) => title)).toHaveLength(SCOPES.length)
    for (const [i, scope] of SCOPES.entries()) {
      const { lines } = groups[i]!
      expect(lines.length).toBeGreaterThanOrEqual(rowsOf(scope).length)
      for (const [row, [, keys]] of rowsOf(scope).entries()) expect(lines[row]!.keys).toHaveLength(keys.length)
      expect(new Set(lines.map(({ does }) => does)).size).toBe(lines.length)
      expect(lines.flatMap(({ keys }) => keys).filter((key) => /mod\+|Arrow|Escape/.test(key))).toEqual([])
    }
  })
})

describe('a press', () => {
  test('of one character does nothing when single keys are off; all others do', () => {
    for (const scope of SCOPES) {
      for (const [action, keys] of rowsOf(scope)) {
        for (const key of keys.filter((each) => !each.startsWith('mod+'))) {
          const does = isSingle(key) ? undefined : action
          expect({ key, does: keyAction(press(key), scope, false) }).toEqual({ key, does })
        }
      }
    }
    expect(keyAction(press('k', { metaKey: true }), 'page', false)).toBe('search')
  })

  test('with another modifier, or understood already, means nothing', () => {
    expect(keyAction(press('/', { ctrlKey: true }), 'page')).toBeUndefined()
    expect(keyAction(press('?', { altKey: true }), 'page')).toBeUndefined()
    expect(keyAction(press('ArrowLeft', { metaKey: true }), 'marks')).toBeUndefined()
    expect(keyAction(press('Escape', { defaultPrevented: true }), 'page')).toBeUndefined()
    expect(keyAction(press('K', { ctrlKey: true }), 'page')).toBe('search')
  })

  test('means nothing in a scope that does not have it', () => {
    expect(keyAction(press('+'), 'list')).toBeUndefined()
    expect(keyAction(press('q'), 'page')).toBeUndefined()
  })
})
