import { readUrl } from '../../explore/url'
import type { ViewState } from '../../explore/view-state'

/** The view that an absolute link to this site opens. */
export function readLink(href: string): ViewState {
  const { pathname: path, search, hash } = new URL(href)
  return readUrl({ path, search, hash }, import.meta.env.BASE_URL).state
}
