import { PanelFrame } from './PanelFrame'

/** Hairlines where the sections will be; nothing moves. */
export function EventPanelLoading({ onClose }: { readonly onClose: () => void }) {
  return (
    <PanelFrame busy label="Selected event" onClose={onClose} pageKey="loading">
      <p className="text-[13px]/[18px] text-ink-2" role="status">
        The event is being loaded.
      </p>
      {['h-16', 'h-16', 'h-9', 'h-24', 'h-40'].map((height, i) => (
        <div className={`${i > 0 ? 'border-t border-line' : ''} ${height}`} key={i} />
      ))}
    </PanelFrame>
  )
}
