/** The tabs of the share dialog, in their order. A tab's code is loaded when it is chosen. */
import { lazyPart, type LazyPart } from '../lazyPart'
import type { ShareProps } from './share-props'

interface ShareTab {
  readonly id: string
  readonly label: string
  readonly Tab: LazyPart<ShareProps>
}

export const SHARE_TABS: readonly ShareTab[] = [
  { id: 'link', label: 'Link', Tab: lazyPart(() => import('./LinkTab').then((module) => module.LinkTab)) },
  { id: 'embed', label: 'Embed', Tab: lazyPart(() => import('./EmbedTabPane').then((module) => module.EmbedTabPane)) },
  { id: 'image', label: 'Image', Tab: lazyPart(() => import('./ImageTab').then((module) => module.ImageTab)) },
  { id: 'cite', label: 'Cite', Tab: lazyPart(() => import('./CiteTab').then((module) => module.CiteTab)) },
  {
    id: 'download',
    label: 'Download',
    Tab: lazyPart(() => import('./DownloadTab').then((module) => module.DownloadTab)),
  },
]
