import type { HeldPart } from '../../explore/link-words'

/** What a link opens, part by part. */
export function HeldParts({ parts }: { readonly parts: readonly HeldPart[] }) {
  return (
    <section aria-label="What this link opens" className="mt-4">
      <h3 className="mb-1 text-[13px] font-[650]">What this link opens</h3>
      <dl className="border-b border-line text-[13px]/[18px]">
        {parts.map(({ name, words }) => (
          <div className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 border-t border-line py-1" key={name}>
            <dt className="text-ink-3">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
