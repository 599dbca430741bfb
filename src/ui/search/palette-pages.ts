/** Rows of the palette that lead to a page: the briefings, and all about an actor. */
import { briefingName } from '../../explore/date-words'
import type { PaletteSources } from './palette-groups'
import type { PaletteItem } from './palette-item'
import { details, wanted } from './palette-names'

export function briefingItems({ text, manifest, actions }: PaletteSources): PaletteItem[] {
  const named = manifest.briefings.map((briefing) => ({
    briefing,
    name: briefing.title,
    aliases: [briefingName(briefing)],
  }))
  return wanted(text, named).map(({ entry: { briefing } }) => ({
    id: `briefing-${briefing.id}`,
    label: briefing.title,
    detail: briefingName(briefing),
    note: 'Read',
    icon: 'chevron-right',
    run: () => actions.onBriefing(briefing.id),
  }))
}

export function aboutItems({ text, manifest, actions }: PaletteSources): PaletteItem[] {
  return wanted(text, manifest.actors).map(({ entry: { id, name, kind }, alias, how }) => ({
    id: `about-${id}`,
    label: `About ${name}`,
    detail: details(kind, alias, how),
    note: 'Read',
    icon: 'chevron-right',
    run: () => actions.onAbout(id),
  }))
}
