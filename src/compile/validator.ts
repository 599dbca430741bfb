/** The published JSON Schema in a validator that is not ours, for tests. */
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { datasetJsonSchema } from './output'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
addFormats(ajv)
const validate = ajv.compile(datasetJsonSchema())

/** What is wrong with an `events.json`. */
export function schemaErrors(eventsJson: string) {
  return validate(JSON.parse(eventsJson)) ? [] : validate.errors
}
