/** The QR code of a link, as a drawing of our own: one path, in modules. */
import { correction, generate } from 'lean-qr/nano'

/** Light modules on each side, which scanners need to find the code. */
const QUIET = 4
/** Version 20: with more, a code as wide as a hand's breadth on screen has modules too small for many a camera. */
const MOST_MODULES = 97
/** Larger modules are worth more to a camera than more repair; where a code has room left, it repairs more anyway. */
const LEVELS = [correction.M, correction.L]

export interface QrCode {
  /** Of one side, the quiet zone included. */
  readonly modules: number
  /** The dark modules, from 0 to `modules` both ways: one rectangle for each run in a row. */
  readonly path: string
}

/**
 * With 15 % repair at least, very long links with 7 %. Undefined for a text that is too long for a code that can be scanned from a screen, beyond some 850 characters.
 *
 * ```
 * qrCode('https://example.org/')   { modules: 33, path: 'M4 4h7v1h-7z…' }
 * ```
 */
export function qrCode(text: string): QrCode | undefined {
  for (const minCorrectionLevel of LEVELS) {
    const code = generated(text, minCorrectionLevel)
    if (code && code.size <= MOST_MODULES) return drawn(code)
  }
  return undefined
}

type Code = ReturnType<typeof generate>

function generated(text: string, minCorrectionLevel: (typeof LEVELS)[number]): Code | undefined {
  try {
    return generate(text, { minCorrectionLevel })
  } catch {
    return undefined // longer than any code
  }
}

function drawn(code: Code): QrCode {
  const runs: string[] = []
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const start = x
      while (code.get(x, y)) x++
      if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`)
    }
  }
  return { modules: code.size + 2 * QUIET, path: runs.join('') }
}

/** The code as a file of its own: dark on light, as many pixels wide as it has modules, times eight. */
export function qrSvg({ modules, path }: QrCode): string {
  const side = modules * 8
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${modules} ${modules}"><path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path d="${path}" shape-rendering="crispEdges"/></svg>\n`
}
