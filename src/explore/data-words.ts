/** What the page about the public data says, in the app and without a script. */

/** The sections, in order, by the id that a link leads to. */
export const DATA_SECTIONS = {
  files: 'The files',
  promise: 'What stays as it is',
  releases: 'Released builds',
  feed: 'What is new',
  examples: 'Reading the data',
  schema: 'Every field',
} as const

export const DATA_LEAD =
  'Everything the timeline shows can be downloaded: as one JSON file with all there is, as a table, and briefing by briefing. No key is needed, and there is no limit.'

export const PROMISES: readonly (readonly [title: string, text: string])[] = [
  [
    'Within version 1',
    'Keys may be added; none is renamed or removed, and none changes its meaning. A reader should pass over keys it does not know.',
  ],
  ['What is absent', 'A value that is not there is a key that is not there, never null and never an empty text.'],
  [
    'Closed lists',
    'Statuses, roles, precisions and the like are closed: all their values stand below. A new value would be a new version.',
  ],
  [
    'Ids',
    'The id of an event never changes. Where one must, the event keeps the old one under aliases, and links to it go on working.',
  ],
  [
    'Dates',
    'UTC, always. The date of an event is as exact as the words and no more: use earliest and latest to sort and to filter, and date.edtf to say what is known.',
  ],
]

export const RELEASES_LEAD =
  'The files above change when the data does. A released build never changes: cite it, and link to it with its name, and readers find what you saw, with a note of what has changed since.'

export const NOTHING_RELEASED = 'No build has been released yet.'

export const FEED_LEAD =
  'An Atom feed names the hundred events that are newest or were changed last, with the day of the release in which they were.'
