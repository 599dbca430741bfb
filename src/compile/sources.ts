/** `data/` as text → entries that remember where they stand. Shapes are checked here, meaning in `compile.ts`. */
import type * as z from 'zod/mini'
import { array, strictObject, unknown } from 'zod/mini'
import { ActorSchema, PlaceSchema, ThemeSchema, type Actor, type Place, type Theme } from '../model/dataset'
import { check, rememberId, type Entry, type Path } from './entries'
import { bytesOf, type ByteSource } from './lines'
import { compareText, nearest, ProblemList } from './problems'
import type { Progress } from './progress'
import { readYaml } from './yaml-file'
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
