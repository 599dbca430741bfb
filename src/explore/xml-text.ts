/** What XML 1.0 does not allow, however it is written; lone surrogates, too. */
// oxlint-disable-next-line no-control-regex -- these are what is meant
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Text as XML can hold it; what it cannot is told by �. It is still to be escaped. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '\uFFFD')
}
