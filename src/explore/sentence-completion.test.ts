import { describe, expect, test } from 'vitest'
import { completionsAt, nearestWords } from './sentence-completion'
import type { SentenceNames } from './sentence-words'

const names: SentenceNames = {
  actors: [
    { id: 'russia', name: 'Russia', aliases: ['Россия'] },
    { id: 'rutte', name: 'Mark Rutte' },
    { id: 'almaz', name: 'Almaz, Inc.' },
  ],
  themes: [{ id: 'strikes', name: 'Strikes and drones' }],
  places: [
    { id: 'russia', name: 'Russia' },
    { id: 'kyiv-oblast', name: 'Kyiv region', aliases: ['Київська область'] },
    { id: 'kyiv', name: 'Kyiv', aliases: ['Kiev', 'Київ'] },
  ],
}

/** `|` is the caret; what a choice replaces stands before the options. */
function complete(drawing: string): { words: string; options: readonly string[] } {
  const caret = drawing.indexOf('|')
  const text = drawing.replace('|', '')
  const { start, end, options } = completionsAt(text, caret, names)
  return {
    words: text.slice(start, end),
    options: options.map(({ text: words, kind = 'word' }) => `${words} (${kind})`),
  }
}

describe('completions', () => {
  test.each<[string, string, readonly string[]]>([
    ['involve rus|', 'rus', ['Russia (actor)', 'Russia (place)']],
    ['happened in rus|', 'rus', ['Russia (place)', 'Russia (actor)']],
    ['involve рос|', 'рос', ['Russia (actor)']],
    ['in київ|', 'київ', ['Kyiv region (place)', 'Kyiv (place)']],
    ['according to rus|', 'rus', ['Russia (speaker)', 'Russia (place)']],
    ['about strikes an|', 'strikes an', ['Strikes and drones (theme)']],
    ['involve rutt|', 'rutt', ['Mark Rutte (actor)']],
    ['involve alm|', 'alm', ['“Almaz, Inc.” (actor)']],
    ['involve “alm|', '“alm', ['“Almaz, Inc.” (actor)']],
    ['involve Russia as tar|', 'tar', ['target (role)']],
    ['are disp|', 'disp', ['disputed (status)']],
    ['events that inv|', 'that inv', ['that involve (word)']],
    ['involve rus| and are disputed', 'rus', ['Russia (actor)', 'Russia (place)']],
    ['involve xyz|', '', []],
    ['involve Russia |', '', []],
    ['|', '', []],
  ])('%s', (drawing, words, options) => {
    expect(complete(drawing)).toEqual({ words, options })
  })
})

describe('what comes near', () => {
  test.each<[string, Parameters<typeof nearestWords>[2], readonly string[]]>([
    ['Kyev', 'place', ['Kyiv', 'Kyiv region']],
    ['dornes', 'theme', ['Strikes and drones']],
    ['invlove', undefined, ['involve']],
    ['Xyzzy', undefined, []],
  ])('%s', (slip, facet, nearest) => {
    expect(nearestWords(slip, names, facet)).toEqual(nearest)
  })
})
