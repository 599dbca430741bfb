import { Fragment } from 'react'
import { Dialog } from '../controls/Dialog'
import { SingleKeysChoice } from '../settings/SingleKeysChoice'
import { keyGroups } from './key-words'

interface Props {
  readonly singleKeys: boolean
  readonly onSingleKeys: (singleKeys: boolean) => void
  readonly onClose: () => void
}

/** Every key and what it does, by where it works. */
export function KeyboardDialog({ singleKeys, onSingleKeys, onClose }: Props) {
  return (
    <Dialog className="tablet:m-auto tablet:w-[min(760px,calc(100vw-32px))]" onClose={onClose} printed title="Keyboard">
      <div className="columns-1 gap-8 px-4 pt-4 tablet:columns-2">
        {keyGroups().map(({ title, where, lines }) => (
          <section className="mb-5 break-inside-avoid text-[13px]/[18px]" key={title}>
            <h3 className="text-[14px] font-[650]">{title}</h3>
            <p className="mb-1.5 text-ink-3">{where}</p>
            <dl className="grid grid-cols-[140px_minmax(0,1fr)]">
              {lines.map(({ keys, does }) => (
                <div className="col-span-2 grid grid-cols-subgrid border-t border-line py-1" key={does}>
                  <dt>
                    {keys.map((key, i) => (
                      <Fragment key={key}>
                        {i > 0 && <span className="text-ink-3"> or </span>}
                        <kbd className="inline-block min-w-5 rounded-[2px] border border-line-2 px-1 text-center font-sans text-[12px]/4 font-semibold">
                          {key}
                        </kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="border-t border-line px-4 py-3 text-[13px]/[18px] print:hidden">
        <SingleKeysChoice onSingleKeys={onSingleKeys} singleKeys={singleKeys} />
      </div>
    </Dialog>
  )
}
