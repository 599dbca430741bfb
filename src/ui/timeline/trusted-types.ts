/**
 * The one Trusted Types policy that the site's headers allow: text may become HTML only where it has no tag in it.
 *
 * vis-timeline empties and fills its elements with `innerHTML`. Marks and names of lanes are elements of ours, so what
 * it writes is nothing, or text whose `<` has become `&lt;`. Anything else, from whomever it comes, throws.
 */
interface TrustedTypes {
  readonly defaultPolicy: object | null
  createPolicy(name: 'default', rules: { createHTML(html: string): string | undefined }): unknown
}

/** Undefined in browsers that do not know Trusted Types, where nothing asks for them. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }

/** The text itself, or undefined, on which the browser throws. */
export function withoutTags(html: string): string | undefined {
  return html.includes('<') ? undefined : html
}

/** To be called before the widget is made; once is enough, and twice does no harm. */
export function allowTextAsHtml(): void {
  if (trustedTypes && !trustedTypes.defaultPolicy) trustedTypes.createPolicy('default', { createHTML: withoutTags })
}
