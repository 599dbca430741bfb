/**
 * What a build needs on hosts of all kinds: `_headers` for those that read it, and for those that send no headers the
 * policy in the page itself, from which all pages are made.
 */
import type { Plugin } from 'vite'
import { PAGE_POLICY } from './headers'
import { headersFile } from './static-host'

const CHARSET = '<meta charset="utf-8" />'

/** Throws where the document does not say its encoding, behind which the policy goes and before anything it rules. */
export function withPolicy(html: string): string {
  const parts = html.split(CHARSET)
  if (parts.length !== 2) throw new Error(`index.html does not have ${CHARSET} once.`)
  return parts.join(`${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`)
}

export function hostingPlugin(): Plugin {
  let base = '/'
  return {
    name: 'hosting',
    // While developing, Vite writes scripts and styles into the page.
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: { order: 'post', handler: withPolicy },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(base) })
    },
  }
}
