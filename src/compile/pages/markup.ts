/** HTML that is safe by its type: what is put into it is escaped, unless it is markup already. */

import { escapeHtml } from '../../explore/html'

/** Made by {@link markup} alone, so that no text becomes HTML by accident. */
export class Markup {
  readonly html: string

  private constructor(html: string) {
    this.html = html
  }

  static trusted(html: string): Markup {
    return new Markup(html)
  }
}

/** `undefined` and `false` are nothing. */
export type Part = string | number | Markup | undefined | false | readonly Part[]

/**
 * ```
 * markup`<p title="${'a "b"'}">${'1 < 2'}</p>`.html   <p title="a &quot;b&quot;">1 &lt; 2</p>
 * markup`<ul>${['x', 'y'].map((item) => markup`<li>${item}</li>`)}</ul>`
 * ```
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return Markup.trusted(strings.reduce((html, string, i) => html + rendered(parts[i - 1]) + string))
}

/** Data for machines inside a page: no text in it can end the element. */
export function jsonScript(type: string, data: unknown): Markup {
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
  return Markup.trusted(`<script type="${escapeHtml(type)}">${json}</script>`)
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Markup) return part.html
  if (typeof part === 'object') return part.map(rendered).join('')
  return escapeHtml(String(part))
}
