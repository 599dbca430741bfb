/** Puts what is written into the document that the build has made. */

/** Where a page's content and its head go. */
export const PLACES = {
  root: '<div id="root"></div>',
  title: /<title>[^<]*<\/title>/,
  description: /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/,
  /** Reads what the reader has set, before anything is drawn. */
  scheme: /<script src="[^"]*scheme\.js"><\/script>/,
} as const

/** A page says itself what stands there without a script. */
const NOSCRIPT = /\s*<noscript>.*?<\/noscript>/s

export type Piece = readonly [place: (typeof PLACES)[keyof typeof PLACES], content: string]

/** The document with each piece in its place. Throws where it does not have that place exactly once. */
export function filled(template: string, pieces: readonly Piece[]): string {
  return pieces.reduce(
    (html, [place, piece]) => {
      const parts = html.split(place)
      if (parts.length !== 2) throw new Error(`The built index.html does not have ${String(place)} once.`)
      return parts.join(piece)
    },
    template.replace(NOSCRIPT, ''),
  )
}
