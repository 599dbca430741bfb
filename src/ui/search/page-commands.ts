import type { ColourScheme } from '../../explore/colour-scheme'
import { PAGE_NAMES, type PageName } from '../../explore/view-state'
import { PAGE_LABELS } from '../pages/page-names'
import { printPage } from '../print/print-command'
import { shareDialog } from '../share/open-share'
import { settingsDialogs } from '../settings/open-settings'
import type { Command } from './command'

interface Uses {
  readonly colourScheme: ColourScheme
  readonly change: (part: { readonly colourScheme: ColourScheme }) => void
  readonly onPage: (name: PageName) => void
}

/** Other words that the pages about the data are found by. */
const PAGE_ALIASES: Record<PageName, readonly string[]> = {
  disputes: ['all disputes', 'contradictions', 'denials', 'statements against each other'],
  method: ['about', 'how it is made', 'methodology', 'rules', 'licence'],
  data: ['download', 'JSON', 'CSV', 'API', 'schema', 'releases', 'feed', 'Atom', 'RSS'],
  quality: ['concerns', 'coverage', 'figures', 'limits', 'statistics', 'verified'],
}

const SCHEMES: readonly (readonly [ColourScheme, string])[] = [
  ['light', 'Light colours'],
  ['dark', 'Dark colours'],
  ['system', 'Colours as the system has them'],
]

/** What can be done on every page, whatever it shows. */
export function pageCommands({ colourScheme, change, onPage }: Uses): readonly Command[] {
  return [
    ...PAGE_NAMES.map((name) => ({
      id: `page-${name}`,
      name: PAGE_LABELS[name],
      aliases: PAGE_ALIASES[name],
      run: () => onPage(name),
    })),
    {
      id: 'share',
      name: 'Share',
      aliases: ['cite', 'download', 'embed', 'export', 'image', 'QR code', 'send'],
      run: () => shareDialog.open(undefined),
    },
    // In the next frame, without the palette on the paper.
    { id: 'print', name: 'Print', aliases: ['PDF'], run: () => requestAnimationFrame(() => void printPage()) },
    {
      id: 'keys',
      name: 'Keyboard shortcuts',
      aliases: ['help', 'hotkeys'],
      keys: '?',
      run: () => settingsDialogs.open('keys'),
    },
    {
      id: 'settings',
      name: 'Settings',
      aliases: ['preferences', 'options'],
      run: () => settingsDialogs.open('settings'),
    },
    ...SCHEMES.filter(([scheme]) => scheme !== colourScheme).map(([scheme, name]) => ({
      id: `scheme-${scheme}`,
      name,
      aliases: ['colour scheme', 'color theme', 'mode'],
      run: () => change({ colourScheme: scheme }),
    })),
  ]
}
