/** Verbatim words in quotation marks: in single ones where they hold double ones themselves, for none of theirs change. */
export function quoted(words: string): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim()
  return /[“”„"]/.test(flat) ? `‘${flat}’` : `“${flat}”`
}
