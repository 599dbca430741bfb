import { useQuery } from '@tanstack/react-query'
import { releasesQuery } from '../../state/frozen-build'
import { EmbedTab } from './EmbedTab'
import type { ShareProps } from './share-props'

/** The code that embeds what is shared; which data can be frozen is asked for when it is opened. */
export function EmbedTabPane(props: ShareProps) {
  const { data, isError } = useQuery(releasesQuery)
  return <EmbedTab {...props} releases={data?.builds ?? (isError ? 'failed' : 'loading')} />
}
