import type { ColourScheme } from '../../explore/colour-scheme'
import type { PageName } from '../../explore/view-state'
import { printPage } from '../print/print-command'
import { openSettings } from '../settings/open-settings'
import type { Command } from './command'

interface Uses {
  readonly colourScheme: ColourScheme
  readonly change: (part: { readonly colourScheme: ColourScheme }) => void
  readonly onPage: (name: PageName) => void
}

const SCHEMES: readonly (readonly [ColourScheme, string])[] = [
  ['light', 'Light colours'],
  ['dark', 'Dark colours'],
  ['system', 'Colours as the system has them'],
]

/** What can be done on every page, whatever it shows. */
export function pageCommands({ colourScheme, change, onPage }: Uses): readonly Command[] {
  return [
    {
      id: 'disputes',
      name: 'All disputes',
      aliases: ['contradictions', 'denials', 'statements against each other'],
      run: () => onPage('disputes'),
    },
    // In the next frame, without the palette on the paper.
    { id: 'print', name: 'Print', aliases: ['PDF'], run: () => requestAnimationFrame(() => void printPage()) },
    {
      id: 'keys',
      name: 'Keyboard shortcuts',
      aliases: ['help', 'hotkeys'],
      keys: '?',
      run: () => openSettings('keys'),
    },
    { id: 'settings', name: 'Settings', aliases: ['preferences', 'options'], run: () => openSettings('settings') },
    ...SCHEMES.filter(([scheme]) => scheme !== colourScheme).map(([scheme, name]) => ({
      id: `scheme-${scheme}`,
      name,
      aliases: ['colour scheme', 'color theme', 'mode'],
      run: () => change({ colourScheme: scheme }),
    })),
  ]
}
