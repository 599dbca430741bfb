/** The keys in words, for the dialog that lists them: every row of the table, and what the browser itself does. */
import { KEYS, type KeyAction, type KeyScope } from './keys'

interface ScopeWords<Scope extends KeyScope> {
  readonly title: string
  readonly where: string
  readonly does: Readonly<Record<KeyAction<Scope>, string>>
  /** Keys that the browser or a native element handles here. */
  readonly native?: readonly KeyLine[]
}

/** One line of the dialog. */
export interface KeyLine {
  /** As they are written on the keys; any one of them. */
  readonly keys: readonly string[]
  readonly does: string
}

export interface KeyGroup {
  readonly title: string
  readonly where: string
  readonly lines: readonly KeyLine[]
}

const WORDS: { readonly [Scope in KeyScope]: ScopeWords<Scope> } = {
  page: {
    title: 'Everywhere',
    where: 'Not while letters are being typed; Ctrl or ⌘ with a key works there, too.',
    does: {
      search: 'search events, people and places',
      keys: 'show this list',
      close: 'close what is open, the smallest first, and give the focus back',
    },
    native: [
      { keys: ['Tab', 'Shift + Tab'], does: 'go to the next part of the page, or back' },
      { keys: ['Enter'], does: 'open the link or press the button that has the focus' },
      { keys: ['Space'], does: 'choose or drop the filter that has the focus' },
    ],
  },
  timeline: {
    title: 'Timeline',
    where: 'With the focus on a mark, on the strip or on one of the timeline’s buttons.',
    does: {
      zoomIn: 'zoom in on what you look at',
      zoomOut: 'zoom out',
      fit: 'show all of time',
      later: 'half a screen later',
      earlier: 'half a screen earlier',
    },
  },
  marks: {
    title: 'Marks',
    where: 'With the focus on a mark of the timeline.',
    does: {
      next: 'the next mark of the lane',
      previous: 'the mark before it',
      laneBelow: 'the nearest mark of a lane below',
      laneAbove: 'the nearest mark of a lane above',
      first: 'the lane’s first mark in view',
      last: 'its last mark in view',
    },
    native: [{ keys: ['Enter', 'Space'], does: 'open the event, or what a count stands for' }],
  },
  lanes: {
    title: 'Lane names',
    where: 'With the focus on the name of a lane.',
    does: { below: 'the lane below', above: 'the lane above', first: 'the first lane', last: 'the last lane' },
    native: [{ keys: ['Enter', 'Space'], does: 'fold the lane, or open it again' }],
  },
  strip: {
    title: 'Strip',
    where: 'With the focus on the window above the timeline, or on one of its two ends.',
    does: {
      dayLater: 'a day later; with Shift, a tenth of the window',
      dayEarlier: 'a day earlier; with Shift, a tenth of the window',
      stepLater: 'a tenth of the window later',
      stepEarlier: 'a tenth of the window earlier',
      start: 'to the beginning of all time shown',
      end: 'to its end',
    },
  },
  list: {
    title: 'List',
    where: 'With the focus on an entry of the list.',
    does: {
      next: 'the next event',
      previous: 'the event before it',
      before: 'to what stands before the list',
      after: 'to what stands after it',
    },
    native: [{ keys: ['Enter'], does: 'open the event' }],
  },
  panel: {
    title: 'Event',
    where: 'With an event open, wherever the focus is.',
    does: { next: 'the next of its passages', previous: 'the passage before it' },
  },
  reader: {
    title: 'Briefing',
    where: 'With a briefing open, wherever the focus is.',
    does: { next: 'the next passage that an event quotes', previous: 'the passage before it' },
    native: [
      { keys: ['Enter'], does: 'select the event of the passage that has the focus; again, the next one it tells of' },
      { keys: ['Esc'], does: 'drop the selection; the focus stays where it is' },
    ],
  },
  dock: {
    title: 'On the timeline',
    where: 'With the focus on a mark below a briefing.',
    does: { next: 'the next mark', previous: 'the mark before it', first: 'the first mark', last: 'the last mark' },
    native: [{ keys: ['Enter'], does: 'select the event in the text, or list what a count stands for' }],
  },
}

/** How a key is called where its name in the program is not what is written on it. */
const WRITTEN: Readonly<Record<string, string>> = {
  '-': '−',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  'mod+end': 'Ctrl or ⌘ + End',
  'mod+home': 'Ctrl or ⌘ + Home',
  'mod+k': 'Ctrl or ⌘ + K',
}

/** All keys in their groups, as the dialog shows them. */
export function keyGroups(): readonly KeyGroup[] {
  return (Object.keys(KEYS) as KeyScope[]).map((scope) => {
    const { title, where, does, native = [] }: ScopeWords<KeyScope> = WORDS[scope]
    const rows = Object.entries<readonly string[]>(KEYS[scope])
    const lines = rows.map(([action, keys]) => ({
      keys: keys.map((key) => WRITTEN[key] ?? key),
      does: (does as Readonly<Record<string, string>>)[action]!,
    }))
    return { title, where, lines: [...lines, ...native] }
  })
}
