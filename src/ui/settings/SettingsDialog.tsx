import { COLOUR_SCHEMES, type ColourScheme } from '../../explore/colour-scheme'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Segments } from '../controls/Segments'
import { SingleKeysChoice } from './SingleKeysChoice'

interface Props {
  readonly colourScheme: ColourScheme
  readonly singleKeys: boolean
  readonly onColourScheme: (colourScheme: ColourScheme) => void
  readonly onSingleKeys: (singleKeys: boolean) => void
  /** Shows the list of all keys. */
  readonly onKeys: () => void
  readonly onPrint: () => void
  readonly onClose: () => void
}

const LABELS: Readonly<Record<ColourScheme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** How this browser shows the page; nothing of it is in a link. */
export function SettingsDialog(props: Props) {
  const { colourScheme, singleKeys, onColourScheme, onSingleKeys, onKeys, onPrint, onClose } = props
  return (
    <Dialog
      className="tablet:top-[54px] tablet:right-4 tablet:left-auto tablet:w-[328px]"
      onClose={onClose}
      title="Settings"
    >
      <fieldset className="px-4 pt-3 pb-4">
        <legend className="float-left mb-1.5 w-full text-[13px] font-[650]">Colours</legend>
        <div className="clear-both">
          <Segments
            labels={LABELS}
            name="colour-scheme"
            onValue={onColourScheme}
            value={colourScheme}
            values={COLOUR_SCHEMES}
            wide
          />
        </div>
      </fieldset>
      <section aria-labelledby="settings-keys" className="border-t border-line px-4 pt-3 pb-4 text-[13px]/[18px]">
        <h3 className="mb-1.5 font-[650]" id="settings-keys">
          Keyboard
        </h3>
        <SingleKeysChoice onSingleKeys={onSingleKeys} singleKeys={singleKeys} />
        <Button className="mt-3" onClick={onKeys}>
          All keys
        </Button>
      </section>
      <section aria-labelledby="settings-print" className="border-t border-line px-4 pt-3 pb-4 text-[13px]/[18px]">
        <h3 className="mb-1.5 font-[650]" id="settings-print">
          On paper
        </h3>
        <p className="mb-3 text-ink-2">The list with every quoted passage and full links, up to 500 events.</p>
        <Button onClick={onPrint}>Print</Button>
      </section>
      <p className="border-t border-line px-4 py-3 text-[12.5px]/4 text-ink-3">Kept in this browser, and in no link.</p>
    </Dialog>
  )
}
