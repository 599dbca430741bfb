/** What the figures of `quality.json` are called and mean, and in which section each stands: the file explains itself. */
import type { FigureId, Quality } from '../model/quality'

interface FigureWords {
  readonly label: string
  /** What exactly is counted, in a sentence or two. */
  readonly meaning: string
}

type Section = Quality['sections'][number] & { readonly figures: readonly FigureId[] }

export const FIGURE_SECTIONS: readonly Section[] = [
  {
    id: 'evidence',
    title: 'Evidence',
    lead: 'Whether each event can be checked, and against how much.',
    figures: [
      'events',
      'excerpts-verified',
      'events-from-one-briefing',
      'events-from-one-excerpt',
      'events-from-records',
    ],
  },
  {
    id: 'statements',
    title: 'Who says so',
    lead: 'How sure the briefings are, and whose word it is.',
    figures: [
      'status-stated',
      'status-claimed',
      'status-reported',
      'status-unverified',
      'status-disputed',
      'events-with-other-scope',
      'claims-without-speaker',
    ],
  },
  {
    id: 'numbers',
    title: 'Numbers',
    lead: 'Counts that somebody gives for something.',
    figures: ['counts', 'counts-with-bounds', 'counts-within-a-whole'],
  },
  {
    id: 'dates',
    title: 'Dates',
    lead: 'How precisely the words date an event. An event has one precision; it may be approximate and open as well.',
    figures: [
      'precision-time',
      'precision-day',
      'precision-week',
      'precision-month',
      'precision-season',
      'precision-year',
      'precision-range',
      'dates-approximate',
      'dates-uncertain',
      'dates-one-of-a-set',
      'dates-open',
    ],
  },
  {
    id: 'bases',
    title: 'How the dates follow',
    lead: 'From the words themselves, or from what stands around them.',
    figures: ['basis-stated', 'basis-relative', 'basis-inferred', 'dates-known-better'],
  },
  {
    id: 'names',
    title: 'Names',
    lead: 'Who and where: whether others can tell exactly who or which place is meant.',
    figures: ['actors-without-wikidata', 'places-without-wikidata', 'places-without-point'],
  },
  {
    id: 'texts',
    title: 'Briefings',
    lead: 'What is known of the texts themselves.',
    figures: [
      'briefings',
      'briefings-with-inferred-date',
      'briefings-with-composed-title',
      'briefings-without-publisher',
    ],
  },
  {
    id: 'coverage',
    title: 'What the events leave out',
    lead: 'Every sentence, heading and line of the briefings, and what became of it.',
    figures: [
      'sentences-dealt-with',
      'sentences-untouched',
      'sentences-quoted-in-part',
      'commentary',
      'passages-excluded',
    ],
  },
]

export const FIGURE_WORDS: Readonly<Record<FigureId, FigureWords>> = {
  events: { label: 'Events', meaning: 'A real happening is one event, however often it is told.' },
  'excerpts-verified': {
    label: 'Excerpts found in their briefing',
    meaning:
      'When the data is compiled, each excerpt is looked for in the text of its briefing, character by character. One that is missing, that stands there more than once, or that touches a passage set aside stops the compile: this page could not have been made.',
  },
  'events-from-one-briefing': {
    label: 'Events that only one briefing tells of',
    meaning: 'All their excerpts come from the same briefing.',
  },
  'events-from-one-excerpt': {
    label: 'Events that rest on one excerpt',
    meaning: 'They are quoted in one place only.',
  },
  'events-from-records': {
    label: 'Events without a quotation',
    meaning: 'They come from records of another dataset, and rest on no words of a briefing.',
  },
  'status-stated': { label: 'Stated', meaning: 'The briefing asserts it itself.' },
  'status-claimed': { label: 'Claimed', meaning: 'A party asserts it, and the briefing passes it on.' },
  'status-reported': { label: 'Reported', meaning: 'Media assert it, and the briefing passes it on.' },
  'status-unverified': { label: 'Unverified', meaning: 'The briefing passes it on and says that it is unverified.' },
  'status-disputed': { label: 'Disputed', meaning: 'Another statement contradicts it; the event shows both.' },
  'events-with-other-scope': {
    label: 'Events with a figure or judgement of other scope',
    meaning:
      'Another statement sounds different and concerns something else. That is no contradiction, and the event says why.',
  },
  'claims-without-speaker': {
    label: 'Claims whose speaker is not named',
    meaning: 'The text attributes the claim to no actor by name. What it does say is given beside the event.',
  },
  counts: { label: 'Counts', meaning: 'Each is given with what is counted and who counts.' },
  'counts-with-bounds': {
    label: 'Counts with a bound',
    meaning: '“At least”, “more than”, “about”, or a lowest and a highest number instead of one.',
  },
  'counts-within-a-whole': {
    label: 'Counts that are part of another',
    meaning: 'A larger count of the same event contains them already; the two must not be added.',
  },
  'precision-time': { label: 'To the hour or minute', meaning: 'The source gives a time of day.' },
  'precision-day': { label: 'To the day', meaning: 'The words lead to one day, or to about one.' },
  'precision-week': { label: 'To the week', meaning: 'On some day of a calendar week.' },
  'precision-month': { label: 'To the month', meaning: 'The words name a month, or lead to about one.' },
  'precision-season': { label: 'To the season', meaning: 'The words name a season.' },
  'precision-year': { label: 'To the year', meaning: 'The words name a year.' },
  'precision-range': { label: 'To a stretch of days', meaning: 'It lasted so long, or happened on some day of it.' },
  'dates-approximate': { label: 'About then', meaning: 'The words give about a day, month or year, and are drawn so.' },
  'dates-uncertain': { label: 'Uncertain', meaning: 'The words do not settle the date.' },
  'dates-one-of-a-set': { label: 'On one of several days', meaning: 'The words allow each of them.' },
  'dates-open': { label: 'Without a first or last day', meaning: 'The words name one end of the time, or neither.' },
  'basis-stated': { label: 'Stated in the words', meaning: 'Such as “in 2014” or “February 2022”.' },
  'basis-relative': {
    label: 'Counted from the briefing’s date',
    meaning: 'Such as “Wednesday” or “last week”: it is as good as the date of the briefing.',
  },
  'basis-inferred': { label: 'Inferred', meaning: 'The words give no day; it follows from their surroundings.' },
  'dates-known-better': {
    label: 'Dates known better from elsewhere',
    meaning: 'General knowledge has another date. It is shown beside the event and never used to place it.',
  },
  'actors-without-wikidata': {
    label: 'Actors without a Wikidata id',
    meaning: 'A Wikidata id says which person or body is meant, in any language and in other datasets.',
  },
  'places-without-wikidata': {
    label: 'Places without a Wikidata id',
    meaning: 'A Wikidata id says which place is meant, in any language and in other datasets.',
  },
  'places-without-point': { label: 'Places without coordinates', meaning: 'The data holds no point for them.' },
  briefings: { label: 'Briefings', meaning: 'The texts all of this was made from.' },
  'briefings-with-inferred-date': {
    label: 'Briefings whose date is inferred',
    meaning: 'The text does not print its date.',
  },
  'briefings-with-composed-title': {
    label: 'Briefings whose title is composed',
    meaning: 'The title does not stand in the text; the desk wrote it.',
  },
  'briefings-without-publisher': {
    label: 'Briefings whose publisher is not stated',
    meaning: 'The text does not say who published it.',
  },
  'sentences-dealt-with': {
    label: 'Sentences dealt with',
    meaning: 'They are quoted, explained as commentary, or set aside, at least in part.',
  },
  'sentences-untouched': {
    label: 'Sentences that nothing deals with',
    meaning: 'No excerpt quotes them, and nobody has said why.',
  },
  'sentences-quoted-in-part': {
    label: 'Sentences quoted only in part',
    meaning: 'The rest of each is quoted nowhere; the page underlines it.',
  },
  commentary: { label: 'Passages that report no event', meaning: 'The desk has read them and says why.' },
  'passages-excluded': {
    label: 'Passages that are not the briefing’s own',
    meaning: 'They are never quoted and never dated; the reader of the briefing shows them folded.',
  },
}
