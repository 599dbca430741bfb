import { Icon } from '../controls/Icon'
import { Found } from '../Found'
import { StatusMark } from '../marks/StatusMark'
import { ThemeShape } from '../marks/ThemeShape'
import { MatchReasons } from '../MatchReasons'
import type { PaletteItem } from './palette-item'

interface Props {
  readonly id: string
  readonly item: PaletteItem
  readonly active: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** A row: sign, words and why they are here, and at the end a date, a count or a key. */
export function PaletteOption({ id, item, active, onPoint, onChoose }: Props) {
  const { label, terms, detail, reasons = [], note, theme, status, icon } = item
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, which has the focus
    <div
      aria-selected={active}
      className={`grid min-h-9 scroll-my-9 cursor-pointer grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-3 border-l-3 px-3.5 py-1.5 pointer-coarse:min-h-12 ${
        active ? 'border-ink bg-paper-2' : 'border-transparent'
      }`}
      id={id}
      onClick={onChoose}
      onPointerMove={onPoint}
      role="option"
      tabIndex={-1}
    >
      <span className="grid place-items-center text-ink-3">
        {theme ? <ThemeShape theme={theme} /> : icon && <Icon name={icon} size={14} />}
      </span>
      <span className="min-w-0">
        <span className="text-[14px]/[20px] max-tablet:text-[15.5px]/[20px]">
          <Found terms={terms}>{label}</Found>
        </span>
        {detail !== undefined && (
          <>
            {' ' /* of the row's name: a margin alone would be read as one word */}
            <span className="ml-1 text-[12.5px] text-ink-3">{detail}</span>
          </>
        )}
        {reasons.length > 0 && (
          <span className="block text-[12.5px]/[17px] text-ink-3 tablet:truncate">
            <MatchReasons reasons={reasons} />
          </span>
        )}
      </span>
      <span
        className={`flex items-end gap-x-3 text-right text-[12.5px]/[17px] whitespace-nowrap text-ink-2 tablet:flex-col ${
          status === undefined ? '' : 'max-tablet:col-start-2 max-tablet:row-start-2'
        }`}
      >
        {note}
        {status !== undefined && status !== 'stated' && <StatusMark status={status} />}
      </span>
    </div>
  )
}
