/** A page to be read, before its words are here: hairlines where paragraphs will be, and nothing that moves. */
export function TextLoading({ title }: { readonly title: string }) {
  return (
    <div className="px-4 py-5 desk:pl-[calc(300px+24px)]">
      <p className="font-serif text-[16.5px]/7 text-ink-2" role="status">
        {title} is being loaded.
      </p>
      {['h-24', 'h-32', 'h-40'].map((height) => (
        <div aria-hidden="true" className={`max-w-[720px] border-t border-line ${height}`} key={height} />
      ))}
    </div>
  )
}
