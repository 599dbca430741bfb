/** SVG as text: elements from names, attributes and children, escaped in one place. Pure. */
import { escapeHtml } from '../../../explore/html'
import { xmlText } from '../../../explore/xml-text'

/** Markup that is safe to be put into markup: made here, never by hand. */
export interface Svg {
  readonly markup: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function escaped(text: string): string {
  return escapeHtml(xmlText(text))
}

/** To the hundredth: the same on every machine, and short. */
function written(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : escaped(value)
}

/**
 * ```
 * el('text', { x: 1.004, fill: undefined }, 'R&D')   <text x="1">R&amp;D</text>
 * ```
 */
export function el(name: string, attributes: Attributes, ...children: readonly (Svg | string)[]): Svg {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${written(value)}"`],
  )
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : child.markup)).join('')
  return { markup: inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>` }
}

/** Several as one, each on a line of its own. */
export function group(attributes: Attributes, children: readonly Svg[]): Svg {
  if (children.length === 0) return { markup: '' }
  return el('g', attributes, {
    markup: `\n${children
      .map(({ markup }) => markup)
      .filter(Boolean)
      .join('\n')}\n`,
  })
}
