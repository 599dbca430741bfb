/** What the page about the public data shows: which files there are, and what they may hold. */
import { queryOptions } from '@tanstack/react-query'
import { DataPackageSchema, JsonSchemaSchema } from '../model/data-package'
import { fetchJson, STATIC } from './dataset-fetch'

export const dataPackageQuery = queryOptions({
  ...STATIC,
  queryKey: ['data-package'],
  queryFn: ({ signal }) => fetchJson('datapackage.json', DataPackageSchema, signal),
})

export const jsonSchemaQuery = queryOptions({
  ...STATIC,
  queryKey: ['json-schema'],
  queryFn: ({ signal }) => fetchJson('events.schema.json', JsonSchemaSchema, signal),
})
