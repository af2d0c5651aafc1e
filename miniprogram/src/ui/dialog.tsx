import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from './button'
import { Popup } from './popup'
import './dialog.scss'

interface DialogProps {
  open: boolean
  /** The question or the news. */
  title: string
  /** What will happen and who sees it. */
  message?: string
  confirm: { label: string; onClick: () => void; danger?: boolean; loading?: boolean }
  /** The way back. */
  cancelLabel?: string
  onClose: () => void
  children?: ReactNode
}

/** Asks before something that cannot be taken back, or says one thing that must be read. */
export function Dialog({
  open,
  title,
  message,
  confirm,
  cancelLabel = '先不',
  onClose,
  children,
}: DialogProps) {
  return (
    <Popup open={open} position="center" label={title} onClose={onClose}>
      <View className="ui-dialog">
        <View className="ui-dialog__title">{title}</View>
        {message && <View className="ui-dialog__message">{message}</View>}
        {children}
        <View className="ui-dialog__buttons">
          <Button
            kind={confirm.danger ? 'danger' : 'primary'}
            loading={confirm.loading}
            onClick={confirm.onClick}
          >
            {confirm.label}
          </Button>
          <Button kind="text" onClick={onClose}>
            {cancelLabel}
          </Button>
        </View>
      </View>
    </Popup>
  )
}
