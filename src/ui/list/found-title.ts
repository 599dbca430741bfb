import { lazyPart } from '../lazyPart'

/** Of a title that a search has found: what tells words apart comes with the first search. */
export const FoundTitle = lazyPart(() => import('../Found').then((module) => module.Found))
