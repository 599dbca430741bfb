import type { ExportSource } from '../../explore/export/export-source'
import type { ShareProps } from './share-props'

/** What the files say of where they come from. */
export function exportSource({
  manifest,
  sentence,
  hrefOf,
}: Pick<ShareProps, 'manifest' | 'sentence' | 'hrefOf'>): ExportSource {
  return {
    vocabulary: manifest,
    build: manifest.build,
    ...(manifest.frozen && { frozen: manifest.build }),
    filter: sentence,
    link: hrefOf((now) => ({ ...now, page: { kind: 'explorer' } })),
    hrefOf: (path) => new URL(`${import.meta.env.BASE_URL}${path}`, location.href).href,
  }
}
