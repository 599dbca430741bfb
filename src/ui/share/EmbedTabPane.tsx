import { useReleases } from '../../state/useReleases'
import { EmbedTab } from './EmbedTab'
import type { ShareProps } from './share-props'

/** The code that embeds what is shared; which data can be frozen is asked for when it is opened. */
export function EmbedTabPane(props: ShareProps) {
  return <EmbedTab {...props} releases={useReleases()} />
}
