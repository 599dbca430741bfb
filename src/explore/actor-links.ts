/** From the numbers of an actor's page to the views that show the events behind them. */
import { DAY, type TimeSpan } from '../model/time'
import { DEFAULT_VIEW, setVisibleWindow, type Filter, type ViewState } from './view-state'

/** The explorer with this filter and no other, over all of time; lanes, scale and order stay as the reader has them. */
export function showOnly(state: ViewState, filter: Partial<Filter>, span?: TimeSpan): ViewState {
  const { visibleWindow: _, ...rest } = state
  const shown: ViewState = {
    ...rest,
    page: { kind: 'explorer' },
    view: 'timeline',
    filter: { ...DEFAULT_VIEW.filter, ...filter },
  }
  if (!span) return shown
  // What begins last is to be seen, too, and a mark needs some room beside it.
  return setVisibleWindow(shown, { start: span.start - DAY, end: span.end + 2 * DAY })
}
