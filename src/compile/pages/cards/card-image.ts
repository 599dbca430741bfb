/** From a drawing to the bytes of a PNG: satori turns letters into outlines, resvg paints them. */
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { CARD_HEIGHT, CARD_WIDTH, type Drawing, type Line } from './drawing'
import type { Fonts, TextStyle } from './fonts'
import { indexedPng } from './indexed-png'
import { PALETTES } from '../../../explore/palette'

const INK = PALETTES.light

interface Node {
  readonly type: 'div'
  readonly key: null
  readonly props: { readonly style: object; readonly lang?: string | undefined; readonly children: string | Node[] }
}

/** No system font is asked: the same drawing gives the same bytes on every machine. */
export async function cardImage({ lines, shapes }: Drawing, fonts: Fonts): Promise<Buffer> {
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT }
  const page = div(
    { display: 'flex', ...size, background: INK.paper },
    lines.map((line) => lineNode(line, fonts)),
  )
  const svg = await satori(page, { ...size, fonts: fonts.files })
  // Shapes need nothing of the layout.
  const whole = svg.replace(/<\/svg>$/, () => `${shapes.join('')}</svg>`)
  const { width, height, pixels } = new Resvg(whole, { font: { loadSystemFonts: false } }).render()
  return indexedPng({ width, height, rgba: pixels })
}

/** A box at its place, with the text in it and what follows the text. */
function lineNode({ text, style, color, at, x, top, height, tint, after, language }: Line, fonts: Fonts): Node {
  const inner = div(
    {
      ...textStyle({ style, color }, fonts),
      lineHeight: `${height}px`,
      ...(tint !== undefined && { background: tint }),
    },
    text,
    language,
  )
  const behind = after && div({ ...textStyle(after, fonts), lineHeight: `${height}px` }, after.text)
  const place = {
    left: { left: x },
    right: { right: CARD_WIDTH - x },
    // Wide enough for any label, and no matter how wide it is.
    middle: { left: x - CARD_WIDTH / 2, width: CARD_WIDTH, justifyContent: 'center' },
  }
  return div({ display: 'flex', position: 'absolute', top, height, ...place[at] }, behind ? [inner, behind] : [inner])
}

function textStyle({ style, color }: { readonly style: TextStyle; readonly color: string }, fonts: Fonts): object {
  const { face, size, spacing } = style
  return {
    ...{ color, fontFamily: fonts.familyOf(face), fontSize: size, fontWeight: fonts.weightOf(face) },
    ...{ whiteSpace: 'pre', ...(spacing !== undefined && { letterSpacing: `${spacing}em` }) },
  }
}

function div(style: object, children: string | Node[], lang?: string): Node {
  return { type: 'div', key: null, props: { style, lang, children } }
}
