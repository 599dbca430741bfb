/** `data/` as text → entries that remember where they stand. Shapes are checked here, meaning in `compile.ts`. */
import { LineCounter, isMap, isPair, isScalar, parseDocument, visit, type Document } from 'yaml'
import type * as z from 'zod/mini'
import { array, safeParse, strictObject, unknown } from 'zod/mini'
import { ActorSchema, PlaceSchema, ThemeSchema, type Actor, type Place, type Theme } from '../model/dataset'
import { bytesOf, type ByteSource } from './lines'
import { compareText, nearest, ProblemList } from './problems'
import type { Progress } from './progress'
import { countFaults, shapeProblems } from './shape-problems'
import { yamlProblems } from './yaml-problems'
import {
  AnnotationFileSchema,
  BriefingFileSchema,
  CommentarySchema,
  MentionSchema,
  QualityNoteSchema,
  SourceEventSchema,
  SourceFileSchema,
  type BriefingFile,
  type Commentary,
  type Mention,
  type QualityNote,
  type SourceEvent,
} from './source-schema'

/** Content by path below the data folder, with `/`. */
export type SourceFiles = ReadonlyMap<string, string>

/** The files of a data folder, by the same paths: records as bytes, for they may be too long for a string. */
export interface SourceTree {
  readonly texts: SourceFiles
  readonly records: ReadonlyMap<string, RecordFile>
}

export interface RecordFile extends ByteSource {
  /** In UTF-16 code units, as the length of a string. */
  readonly length: number
}

export function treeOf(files: SourceFiles): SourceTree {
  const isRecords = ([file]: readonly [string, string]) => file.endsWith('.ndjson')
  const records = [...files].filter(isRecords)
  return {
    texts: new Map([...files].filter((file) => !isRecords(file))),
    records: new Map(records.map(([file, content]) => [file, { ...bytesOf(content), length: content.length }])),
  }
}

/** A place in a file, for problems. */
export interface Origin {
  readonly file: string
  /** Line, counted from 1, of what stands at `path` inside the entry; of its nearest parent if that is absent. */
  lineOf(path?: Path): number
}

export type Path = readonly PropertyKey[]

export interface Entry<T> {
  readonly value: T
  readonly origin: Origin
}

export interface Sources {
  readonly actors: readonly Entry<Actor>[]
  readonly themes: readonly Entry<Theme>[]
  readonly places: readonly Entry<Place>[]
  readonly briefings: readonly (Entry<BriefingFile> & { readonly id: string; readonly text: string })[]
  readonly events: readonly (Entry<SourceEvent> & { readonly briefing: string })[]
  readonly mentions: readonly (Entry<Mention> & { readonly briefing: string })[]
  readonly commentary: readonly (Entry<Commentary> & { readonly briefing: string })[]
  readonly recordSources: readonly (Entry<z.infer<typeof SourceFileSchema>> & { readonly id: string })[]
  /** Still to be read, in this order; see `records.ts`. */
  readonly records: readonly (readonly [file: string, records: RecordFile])[]
  /** Of `quality.yaml`, which may be absent. */
  readonly qualityNotes: readonly Entry<QualityNote>[]
  /** Ids of entries left out for a problem of their own: what refers to them is not at fault. */
  readonly broken: Set<string>
  /** Files that are missing or could not be read: nobody can tell whether what is sought stands in them. */
  readonly unread: Set<string>
}

/** Whether events may be defined in a file that could not be read. */
export function missesEvents(unread: ReadonlySet<string>): boolean {
  return [...unread].some((file) => /^annotations\/|\.ndjson$/.test(file))
}

const FOLDERS = /^(?<folder>briefings|annotations|records)\/(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<ext>yaml|txt|ndjson)$/

/**
 * Reads every source file but the records. What cannot be read becomes a problem and the rest is read all the same:
 * one slip in one event hides no other problem.
 */
export function readSources(
  { texts: files, records: recordFiles }: SourceTree,
  problems: ProblemList,
  progress: Progress,
): Sources {
  const broken = new Set<string>()
  const unread = new Set<string>()
  const read = <T extends z.ZodMiniType>(file: string, schema: T) => {
    const entry = readYaml(file, files.get(file)!, schema, problems)
    if (!entry) unread.add(file)
    return entry
  }
  const missing = (file: string, missed: string, message: string, hint: string) => {
    unread.add(missed)
    problems.push({ file, line: 1, message, hint })
  }
  const list = <T extends z.ZodMiniType>(
    { origin }: Entry<unknown>,
    key: string,
    items: readonly unknown[] = [],
    schema: T,
  ): Entry<z.infer<T>>[] =>
    items.flatMap((item, i) => {
      const lineOf = (path: Path = []) => origin.lineOf([key, i, ...path])
      const entry = check(origin.file, item, schema, lineOf, problems)
      if (!entry) rememberId(item, broken)
      return entry ? [entry] : []
    })
  const requireDescriptor = (file: string, path: string, keys: string) => {
    if (!files.has(path))
      missing(file, path, `its descriptor ${path} is missing`, `Write ${keys} there; see data/README.md`)
  }
  const only = <T extends z.ZodMiniType>(file: string, key: string, schema: T): Entry<z.infer<T>>[] => {
    const entry = read(file, strictObject({ [key]: array(unknown()) }))
    return entry ? list(entry, key, entry.value[key], schema) : []
  }
  const vocabulary = <T extends z.ZodMiniType>(key: string, schema: T): Entry<z.infer<T>>[] => {
    const file = `${key}.yaml`
    if (files.has(file)) return only(file, key, schema)
    missing(file, file, 'the file is missing', `Create it, if only with “${key}: []”; see data/README.md`)
    return []
  }
  const actors = vocabulary('actors', ActorSchema)
  const themes = vocabulary('themes', ThemeSchema)
  const places = vocabulary('places', PlaceSchema)
  const qualityNotes = files.has('quality.yaml') ? only('quality.yaml', 'notes', QualityNoteSchema) : []
  const textIds = [...files.keys()].flatMap((file) => /^briefings\/(.+)\.txt$/.exec(file)?.[1] ?? [])
  const briefings: Sources['briefings'][number][] = []
  const events: Sources['events'][number][] = []
  const mentions: Sources['mentions'][number][] = []
  const commentary: Sources['commentary'][number][] = []
  const recordSources: Sources['recordSources'][number][] = []
  const records: Sources['records'][number][] = []
  const inOrder = [...files.keys(), ...recordFiles.keys()].sort(compareText)
  for (const [done, file] of inOrder.entries()) {
    progress('annotations', done / inOrder.length)
    const { folder, id = '', ext } = FOLDERS.exec(file)?.groups ?? {}
    switch (`${folder}.${ext}`) {
      case 'briefings.yaml': {
        const entry = read(file, BriefingFileSchema)
        const text = files.get(`briefings/${id}.txt`)
        if (text === undefined) {
          const path = `briefings/${id}.txt`
          missing(file, path, `its text ${path} is missing`, 'Put the text beside it')
        } else if (entry) briefings.push({ ...entry, id, text })
        break
      }
      case 'briefings.txt':
        requireDescriptor(file, `briefings/${id}.yaml`, 'title, titleBasis, date, dateBasis, language and sha256')
        break
      case 'annotations.yaml': {
        if (!files.has(`briefings/${id}.txt`) && !files.has(`briefings/${id}.yaml`)) {
          const near = nearest(id, textIds)
          const hint = near ? `Did you mean annotations/${near}.yaml?` : 'Name the file after a briefing'
          problems.push({ file, line: 1, message: `there is no briefing ${id}`, hint })
        }
        const entry = read(file, AnnotationFileSchema)
        if (!entry) break
        const { value } = entry
        const of = <T>(found: Entry<T>[]) => found.map((item) => ({ ...item, briefing: id }))
        events.push(...of(list(entry, 'events', value.events, SourceEventSchema)))
        mentions.push(...of(list(entry, 'mentions', value.mentions, MentionSchema)))
        commentary.push(...of(list(entry, 'commentary', value.commentary, CommentarySchema)))
        break
      }
      case 'records.yaml': {
        const entry = read(file, SourceFileSchema)
        if (entry) recordSources.push({ ...entry, id })
        break
      }
      case 'records.ndjson':
        requireDescriptor(file, `records/${id}.yaml`, 'name, licence and credit')
        records.push([file, recordFiles.get(file)!])
        break
      default:
        if (!/^(actors|themes|places|quality)\.yaml$/.test(file)) {
          problems.push({
            file,
            line: 1,
            message: 'this file has no place in the data folder',
            hint: 'There are actors.yaml, themes.yaml, places.yaml, quality.yaml, briefings/<id>.txt and .yaml, annotations/<id>.yaml, records/<id>.ndjson and .yaml; ids are lower-case words joined by hyphens',
          })
        }
    }
  }
  const vocabularies = { actors, themes, places, qualityNotes }
  const annotations = { briefings, events, mentions, commentary }
  return { ...vocabularies, ...annotations, recordSources, records, broken, unread }
}

/** Dates that YAML may take for numbers; most files have none, and need not be gone through for them. */
const MAYBE_YEARS = /\bedtf['"]?\s*:\s*[-+]?[\d.][\w.+]*\s*(?:[,}\]#\n\r]|$)/

/** `edtf: 2014` is a date to its writer and a number to YAML. */
function keepYears(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'edtf' && isScalar(value) && typeof value.value === 'number') {
        value.value = value.source
      }
    },
  })
}

function readYaml<T extends z.ZodMiniType>(
  file: string,
  content: string,
  schema: T,
  problems: ProblemList,
): Entry<z.infer<T>> | undefined {
  const counter = new LineCounter()
  const document = parseDocument(content, { lineCounter: counter, prettyErrors: false })
  if (document.errors.length > 0) {
    problems.push(...yamlProblems(file, content, document, counter))
    return undefined
  }
  if (MAYBE_YEARS.test(content)) keepYears(document)
  const lineOf = (path: Path = []): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const parent = depth > 0 ? document.getIn(path.slice(0, depth - 1), true) : undefined
      const pair = isMap(parent)
        ? parent.items.find((p) => isPair(p) && isScalar(p.key) && p.key.value === path[depth - 1])
        : undefined
      const node = (pair?.key ?? (depth > 0 ? document.getIn(path.slice(0, depth), true) : document.contents)) as
        { range?: [number, number, number] | null } | undefined
      if (node?.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  return check(file, document.toJS() as unknown, schema, lineOf, problems)
}

/** The entry, if it has the shape of `schema`; problems otherwise. */
export function check<T extends z.ZodMiniType>(
  file: string,
  value: unknown,
  schema: T,
  lineOf: (path?: Path) => number,
  problems: ProblemList,
): Entry<z.infer<T>> | undefined {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.data, origin: { file, lineOf } }
  if (problems.isFull) problems.more += countFaults(result.error)
  else
    for (const { path, message, hint } of shapeProblems(result.error, value, schema)) {
      problems.push({
        file,
        line: lineOf(path),
        entry: entryName(value),
        path: path.map(String).join('.'),
        message,
        hint,
      })
    }
  return undefined
}

export function rememberId(value: unknown, broken: Set<string>): void {
  const { id } = (value ?? {}) as { id?: unknown }
  if (typeof id === 'string') broken.add(id)
}

/** What to call a list's entry: its id, the event it mentions, its words, or the figure it explains. */
function entryName(value: unknown): string | undefined {
  const { id, event, exact, figure } = (value ?? {}) as Record<string, unknown>
  const name = id ?? event ?? exact ?? figure
  if (typeof name !== 'string') return undefined
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}
