/** Every way in which a citation is written. */
import { bibtex } from './bibtex'
import type { Citation } from './citation'
import { cslJson } from './csl'
import { fullText, shortText } from './plain-text'
import { ris } from './ris'

export const CITE_STYLES = ['full', 'short', 'bibtex', 'ris', 'csl'] as const
export type CiteStyleId = (typeof CITE_STYLES)[number]

export interface CiteStyle {
  readonly label: string
  /** Where it goes: a few words. */
  readonly purpose: string
  /** Absent where it is a sentence, to be copied and not to be saved. */
  readonly file?: { readonly extension: string; readonly mediaType: string }
  readonly write: (citation: Citation) => string
}

export const CITE_STYLE: Readonly<Record<CiteStyleId, CiteStyle>> = {
  full: { label: 'Full', purpose: 'for a list of sources', write: fullText },
  short: { label: 'Short', purpose: 'for a footnote', write: shortText },
  bibtex: {
    label: 'BibTeX',
    purpose: 'for LaTeX with BibLaTeX, in UTF-8',
    file: { extension: 'bib', mediaType: 'application/x-bibtex;charset=utf-8' },
    write: bibtex,
  },
  ris: {
    label: 'RIS',
    purpose: 'for EndNote, Mendeley and Zotero',
    file: { extension: 'ris', mediaType: 'application/x-research-info-systems;charset=utf-8' },
    write: ris,
  },
  csl: {
    label: 'CSL-JSON',
    purpose: 'for Zotero, Pandoc and styles of journals',
    file: { extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
    write: cslJson,
  },
}
