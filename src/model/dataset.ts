/**
 * The public contract: what `events.json` holds.
 *
 * Compile validates against these schemas when it writes, the browser validates once when it reads, and the
 * JSON Schema beside `events.json` is generated from them. Types are inferred, never written twice.
 *
 * Within version 1 keys may be added, never renamed or removed. An absent value is an absent key, never null.
 */
import * as z from 'zod/mini'

/** Attaches the sentence that the published JSON Schema shows for a field. */
const about = z.describe

const text = z.string().check(z.minLength(1))
/** Stable kebab-case id; see `data/README.md`. */
export const IdSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))
/** Event id: the date at its own precision, two hyphens, a slug. */
export const EventIdSchema = z.string().check(z.regex(/^-?\d{4}(?:-\d{2}){0,2}--[a-z0-9]+(?:-[a-z0-9]+)*$/))
export const LocalIdSchema = z.string().check(z.regex(/^[a-z][0-9]{1,4}$/))
/** A UTC day `YYYY-MM-DD` (year −9999…9999), or an instant to the second where the source has a time. */
const DayOrInstantSchema = z.string().check(z.regex(/^-?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/))
const DaySchema = z.string().check(z.regex(/^-?\d{4}-\d{2}-\d{2}$/))
const Sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const CodePoints = z.int().check(z.nonnegative())

export const ACTOR_KINDS = ['country', 'person', 'organisation'] as const
export const ROLES = ['agent', 'target', 'speaker', 'mediator', 'mentioned'] as const
export const STATUSES = ['stated', 'claimed', 'reported', 'unverified', 'disputed'] as const
export const STANCES = ['asserts', 'denies', 'doubts'] as const
/** Who speaks where no actor does: the briefing tells it as its own narrator, or it leaves open who says it. */
export const VOICES = ['briefing', 'unnamed'] as const
export const DATE_BASES = ['stated', 'relative', 'inferred'] as const
export const PRECISIONS = ['time', 'day', 'week', 'month', 'season', 'year', 'range'] as const
export const EXTENTS = ['throughout', 'within'] as const
export const PLACE_RELATIONS = ['location', 'origin', 'destination', 'mentioned'] as const
export const PLACE_PRECISIONS = ['point', 'city', 'region', 'country', 'sea'] as const
export const DISPUTE_KINDS = ['contradicts', 'differs-in-scope'] as const
export const QUALIFIERS = ['exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than'] as const
/** Marks of the themes: shape is the first channel, colour only the second. */
export const THEME_ICONS = [
  'triangle-down',
  'diamond',
  'circle',
  'square',
  'cross',
  'triangle-up',
  'pentagon',
  'slanted-bar',
] as const
/** The hues of Okabe and Ito (2008), by their published names. */
export const THEME_COLORS = [
  'vermillion',
  'reddish-purple',
  'blue',
  'bluish-green',
  'black',
  'yellow',
  'sky-blue',
  'orange',
] as const

const ExcludedSchema = z.strictObject({
  start: CodePoints.check(about('First code point of the passage')),
  end: CodePoints.check(about('Code point after the last one')),
  reason: text.check(about('Why the passage is not part of the briefing')),
})

export const BriefingSchema = z.strictObject({
  id: IdSchema.check(about('Its day and a few words; briefings/<id>.json is its text')),
  title: text.check(about('Its own title, or one that the desk has given it')),
  titleBasis: z
    .enum(['stated', 'composed'])
    .check(about('Whether the title stands in the text or was composed by the desk')),
  date: DaySchema.check(about('Day of the briefing, UTC')),
  dateBasis: z.enum(['stated', 'inferred']).check(about('Whether the text prints its date')),
  dateNote: z.optional(text.check(about('How the date was inferred'))),
  byline: z.optional(text.check(about('Who compiled it'))),
  publisher: z.optional(text.check(about('Absent when the text does not state it'))),
  language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/), about('BCP 47')),
  sha256: Sha256Schema.check(about('SHA-256 of the text file, byte for byte')),
  excluded: z
    .array(ExcludedSchema)
    .check(about('Passages that are no part of it, such as advertisements; nothing is quoted from them')),
})

export const SourceSchema = z.strictObject({
  id: IdSchema.check(about('What records name it by')),
  name: text.check(about('How the dataset is called')),
  licence: text.check(about('Under which it may be used')),
  credit: text.check(about('Whom to name')),
  url: z.optional(z.url().check(about('Where it is published'))),
})

const OfficeSchema = z.strictObject({
  title: text.check(about('What the office is called')),
  of: IdSchema.check(about('Actor the office belongs to')),
  from: z.optional(DaySchema.check(about('First day in office'))),
  to: z.optional(DaySchema.check(about('Last day in office'))),
})

export const ActorSchema = z.strictObject({
  id: IdSchema.check(about('What events and claims name it by')),
  name: text.check(about('As the desk writes it')),
  kind: z.enum(ACTOR_KINDS).check(about('What kind of actor')),
  parent: z.optional(IdSchema.check(about('Actor this one always belongs to, unless offices are given'))),
  offices: z.optional(
    z.array(OfficeSchema).check(about('Where given, they alone decide by date to whom this actor belongs')),
  ),
  aliases: z.optional(z.array(text).check(about('Other spellings, in any script'))),
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/), about('Its item in Wikidata, where that is certain'))),
})

export const ThemeSchema = z.strictObject({
  id: IdSchema.check(about('What events name it by')),
  label: text.check(about('As it is shown')),
  aliases: z.optional(z.array(text).check(about('Other words that mean just this, for the search'))),
  icon: z.enum(THEME_ICONS).check(about('Its mark on the timeline')),
  color: z.enum(THEME_COLORS).check(about('The hue of the mark, by its name in the palette of Okabe and Ito')),
})

export const PlaceSchema = z.strictObject({
  id: IdSchema.check(about('What events name it by')),
  name: text.check(about('As the desk writes it')),
  aliases: z.optional(z.array(text).check(about('Other spellings, in any script'))),
  lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90), about('Degrees north'))),
  lon: z.optional(z.number().check(z.minimum(-180), z.maximum(180), about('Degrees east'))),
  precision: z.enum(PLACE_PRECISIONS).check(about('How much of the map the point stands for')),
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/), about('Its item in Wikidata, where that is certain'))),
})

export const EventDateSchema = z.strictObject({
  edtf: text.check(about('ISO 8601-2 (EDTF) level 0 or 1, or one of a range `[a..b]`')),
  earliest: DayOrInstantSchema.check(about('First day (UTC, inclusive) the words allow')),
  latest: DayOrInstantSchema.check(about('Last day (UTC, inclusive) the words allow')),
  extent: z
    .enum(EXTENTS)
    .check(about('`throughout`: it lasted from earliest to latest; `within`: it happened at some time in between')),
  open: z.optional(
    z
      .array(z.enum(['start', 'end']))
      .check(about('Ends the source leaves open; earliest or latest is then the edge of the data')),
  ),
  precision: z.enum(PRECISIONS).check(about('How exactly the words give the date')),
  basis: z
    .enum(DATE_BASES)
    .check(about('`stated` in the words, `relative` to the briefing’s date, or `inferred` from the context')),
  evidence: z.optional(z.array(LocalIdSchema).check(about('Excerpts of this event that the date rests on'))),
  note: z.optional(text.check(about('How the date follows from the words, in one sentence'))),
  outside: z.optional(
    z
      .strictObject({
        edtf: text.check(about('That date, as above')),
        note: text.check(about('Where it is known from')),
      })
      .check(about('A better date from general knowledge, not from the briefing; never used to place the event')),
  ),
})

export const QuantitySchema = z.strictObject({
  id: LocalIdSchema.check(about('Unique within the event')),
  measure: text.check(about('What is counted, such as `killed` or `drones shot down`')),
  value: z.optional(z.number().check(about('The number that is said'))),
  min: z.optional(z.number().check(about('The least that it can be'))),
  max: z.optional(z.number().check(about('The most that it can be'))),
  unit: text.check(about('What it is counted in')),
  qualifier: z.optional(z.enum(QUALIFIERS).check(about('How the words restrict the number'))),
  partOf: z.optional(LocalIdSchema.check(about('Quantity of the same event that already contains this one'))),
  sameAs: z.optional(LocalIdSchema.check(about('Quantity of the same event that gives this count in other words'))),
})

export const ClaimSchema = z.strictObject({
  id: LocalIdSchema.check(about('Unique within the event')),
  speaker: z.optional(IdSchema.check(about('Actor who asserts it; where there is none, `voice` is given'))),
  voice: z.optional(
    z
      .enum(VOICES)
      .check(about('In place of a speaker: the `briefing` tells it itself, or who says it is `unnamed` in the text')),
  ),
  speakerNote: z.optional(text.check(about('What the text says of a speaker whom it does not name'))),
  verb: text.check(about('The verb the briefing uses')),
  stance: z.enum(STANCES).check(about('What the speaker does with what the event says')),
  excerpt: LocalIdSchema.check(about('The excerpt of this event in which it is said')),
  madeOn: z.optional(
    z
      .strictObject({ edtf: text.check(about('As the date of an event')) })
      .check(about('When it was said, where that differs from the event')),
  ),
  via: z.optional(z.array(IdSchema).check(about('Actors through whom the statement reached the briefing'))),
  quantities: z.optional(z.array(QuantitySchema).check(about('Numbers that are said in it'))),
})

export const DisputeSchema = z.strictObject({
  claim: LocalIdSchema.check(about('The claim of this event')),
  with: z
    .string()
    .check(z.regex(/^[^#]+#[a-z]\d{1,4}$/), about('The claim it stands against: `<event-id>#<claim-id>`')),
  kind: z.enum(DISPUTE_KINDS).check(about('Whether both cannot hold, or they concern different things')),
  note: z.optional(text.check(about('Why the desk says so'))),
})

export const ExcerptSchema = z.strictObject({
  id: LocalIdSchema.check(about('Unique within the event; the passage has the address /e/<event-id>/<id>')),
  briefing: IdSchema.check(about('The briefing they stand in')),
  exact: text.check(about('The words, verbatim')),
  prefix: z.optional(text.check(about('Words before them, where the same words occur elsewhere'))),
  suffix: z.optional(text.check(about('Words after them, likewise'))),
  start: CodePoints.check(about('First code point in the briefing’s text, as in W3C Web Annotation')),
  end: CodePoints.check(about('Code point after the last one')),
})

export const RecordSchema = z.strictObject({
  id: LocalIdSchema.check(about('Unique within the event')),
  source: IdSchema.check(about('The dataset it is from')),
  row: z.int().check(z.positive(), about('Line of the source, counted from 1')),
  fields: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .check(about('Its fields, as they are there')),
  url: z.optional(z.url().check(about('Where it is published'))),
})

export const ConflictEventSchema = z.strictObject({
  id: EventIdSchema.check(about('Never changes')),
  aliases: z.optional(z.array(EventIdSchema).check(about('Ids this event had before'))),
  title: text.check(z.maxLength(90), about('Neutral; says no more than the excerpts')),
  label: text.check(z.maxLength(32), about('Short title for the timeline')),
  summary: z.optional(text.check(about('What the title has no room for'))),
  date: EventDateSchema.check(about('When it happened, never more precise than the words')),
  actors: z
    .array(
      z.strictObject({
        actor: IdSchema.check(about('Who')),
        role: z.enum(ROLES).check(about('Does it, has it done to them, says it, goes between, or is only named')),
      }),
    )
    .check(about('Who took part, and how')),
  themes: z.array(IdSchema).check(z.minLength(1), about('What it is about')),
  places: z
    .array(
      z.strictObject({
        place: IdSchema.check(about('Where')),
        relation: z
          .enum(PLACE_RELATIONS)
          .check(about('Where it happened, came from or went to, or a place that is only named')),
      }),
    )
    .check(about('Where')),
  status: z.enum(STATUSES).check(about('How sure the briefing is')),
  claims: z.array(ClaimSchema).check(about('Who says so')),
  disputes: z.array(DisputeSchema).check(about('What others say against it; written on both sides')),
  excerpts: z.array(ExcerptSchema).check(about('The words it rests on')),
  records: z.array(RecordSchema).check(about('Entries of other datasets that it rests on')),
})

export const DatasetSchema = z.strictObject({
  datasetVersion: z.literal(1).check(about('Of this contract: within it keys are added, never renamed or removed')),
  build: z.string().check(z.regex(/^[0-9a-f]{12}$/), about('Short SHA-256 of all sources')),
  selection: z.optional(
    z
      .strictObject({
        filter: text.check(about('Which events these are, in words')),
        link: z.url().check(about('The view they were taken from')),
      })
      .check(about('Only in a file of chosen events, which holds no more of the vocabulary than these use')),
  ),
  briefings: z.array(BriefingSchema).check(about('The texts that are quoted, in the order of their days')),
  sources: z.array(SourceSchema).check(about('Other datasets that records are from')),
  actors: z.array(ActorSchema).check(about('Countries, people and organisations')),
  themes: z.array(ThemeSchema).check(z.maxLength(8), about('What events are about')),
  places: z.array(PlaceSchema).check(about('Where events happened')),
  events: z.array(ConflictEventSchema).check(about('In the order of time')),
})

/** Everything below is made of plain data that nobody may change after it was read. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

export type Role = (typeof ROLES)[number]
export type Status = (typeof STATUSES)[number]
export type Voice = (typeof VOICES)[number]
/** Somebody named says it, the briefing tells it, or the text leaves open who does. */
export type ClaimVoice = 'speaker' | Voice
export type Precision = (typeof PRECISIONS)[number]
export type Extent = (typeof EXTENTS)[number]
export type ThemeIcon = (typeof THEME_ICONS)[number]
export type ThemeColor = (typeof THEME_COLORS)[number]

export type Briefing = Frozen<z.infer<typeof BriefingSchema>>
export type Actor = Frozen<z.infer<typeof ActorSchema>>
export type Theme = Frozen<z.infer<typeof ThemeSchema>>
export type Place = Frozen<z.infer<typeof PlaceSchema>>
export type EventDate = Frozen<z.infer<typeof EventDateSchema>>
export type Quantity = Frozen<z.infer<typeof QuantitySchema>>
export type Claim = Frozen<z.infer<typeof ClaimSchema>>
export type Dispute = Frozen<z.infer<typeof DisputeSchema>>
export type Excerpt = Frozen<z.infer<typeof ExcerptSchema>>
export type ConflictEvent = Frozen<z.infer<typeof ConflictEventSchema>>
export type Dataset = Frozen<z.infer<typeof DatasetSchema>>
