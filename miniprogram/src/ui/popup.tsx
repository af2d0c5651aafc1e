import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './popup.scss'

interface PopupProps {
  open: boolean
  /** `bottom`: a sheet within the thumb's reach; `center`: a question. */
  position: 'bottom' | 'center'
  /** What a screen reader calls it. */
  label: string
  /** The person taps beside it. */
  onClose: () => void
  children: ReactNode
}

/** Something above the page, with a veil that closes it. Its content is built only while it is open. */
export function Popup({ open, position, label, onClose, children }: PopupProps) {
  return (
    <van-popup
      show={open}
      position={position}
      round
      close-on-click-overlay
      safe-area-inset-bottom
      custom-style={
        position === 'center'
          ? 'width:calc(100% - 2 * var(--space-32));max-height:var(--size-sheet)'
          : 'max-height:var(--size-sheet)'
      }
      z-index={100}
      duration={200}
      onClose={onClose}
    >
      <View className="ui-popup" aria-role="dialog" aria-modal={open} aria-label={label}>
        {open && children}
      </View>
    </van-popup>
  )
}
