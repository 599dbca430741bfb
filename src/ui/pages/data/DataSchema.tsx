import { Fragment } from 'react'
import { schemaAnchor, schemaTables, type SchemaField } from '../../../explore/schema-fields'
import type { JsonSchema } from '../../../model/data-package'

/** A table for each kind of object, with every key, its type, its meaning and, of a closed list, its values. */
export function DataSchema({ schema }: { readonly schema: JsonSchema }) {
  return schemaTables(schema).map(({ path, fields }) => (
    <section aria-labelledby={schemaAnchor(path)} className="mb-6" key={path}>
      <h3
        className="scroll-mt-4 border-b border-ink pb-1 font-mono text-[14px]/5 font-semibold wrap-anywhere"
        id={schemaAnchor(path)}
        tabIndex={-1}
      >
        {path === '' ? 'events.json' : path}
      </h3>
      <dl className="text-[15px]/[22px]">
        {fields.map((field) => (
          <div
            className="grid gap-x-6 border-b border-line py-1.5 tablet:grid-cols-[190px_minmax(0,1fr)]"
            key={field.name}
          >
            <dt>
              <code className="font-mono text-[13.5px] font-semibold">{field.name}</code>
              {!field.isRequired && (
                <span className="text-ink-3">
                  {' '}
                  <span aria-hidden="true" title="may be absent">
                    ○
                  </span>
                  <span className="sr-only">may be absent</span>
                </span>
              )}
              <span className="block text-[13px]/[18px] text-ink-3">{field.type}</span>
            </dt>
            <dd className="text-ink-2">
              {field.description !== undefined && <WithCode text={field.description} />}
              <Values values={field.values} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

function Values({ values }: Pick<SchemaField, 'values'>) {
  if (values.length === 0) return undefined
  return (
    <span className="block text-[14px]/5">
      One of{' '}
      {values.map((value, i) => (
        <Fragment key={value}>
          {i > 0 && ' · '}
          <code className="font-mono text-[13px] text-ink">{value}</code>
        </Fragment>
      ))}
    </span>
  )
}

/** Descriptions set names of keys and values in backquotes. */
function WithCode({ text }: { readonly text: string }) {
  return text.split('`').map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <code className="font-mono text-[13px] text-ink" key={`${i} ${part}`}>
        {part}
      </code>
    ),
  )
}
