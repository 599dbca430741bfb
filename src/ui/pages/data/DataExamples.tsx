import type { DataExample } from '../../../explore/data-examples'
import { CopyLink } from '../../share/CopyLink'

/** Each to be copied as it stands. */
export function DataExamples({ examples }: { readonly examples: readonly DataExample[] }) {
  return examples.map(({ id, name, does, code }) => (
    <section aria-labelledby={`example-${id}`} className="mb-6" key={id}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 border-b border-line pb-1.5">
        <div>
          <h3 className="text-[15px]/[22px] font-[650]" id={`example-${id}`}>
            {name}
          </h3>
          <span className="text-[15px]/[22px] text-ink-2">{does}</span>
        </div>
        <div className="-mr-2">
          <CopyLink detail={`the example for ${name}`} label="Copy" name="The example" text={() => code} />
        </div>
      </div>
      <pre className="bg-paper-2 px-3 py-2.5 font-mono text-[13px]/5 wrap-anywhere whitespace-pre-wrap">
        <code>{code}</code>
      </pre>
    </section>
  ))
}
