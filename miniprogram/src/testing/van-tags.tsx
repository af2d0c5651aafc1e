import { createElement, type ReactNode } from 'react'
import { phone } from './phone'

/** What stands in a test for each Vant tag that a wrapper uses: the browser's own element with the same manners. */
export const vanTags = { 'van-button': VanButton, 'van-popup': VanPopup }

interface VanButtonProps {
  children?: ReactNode
  'aria-label': string
  loading: boolean
  'loading-text': string
  disabled: boolean
  'open-type': string
  onClick: () => void
  onGetphonenumber: (event: { detail: unknown }) => void
}

/** While it loads or is disabled, Vant's button says nothing of a tap. What WeChat does at one, the phone answers. */
function VanButton(props: VanButtonProps) {
  const { children, loading, disabled } = props
  const wanted = props['open-type'].split('|')
  const onClick = () => {
    props.onClick()
    if (wanted.includes('getPhoneNumber')) props.onGetphonenumber({ detail: phone.phoneNumber })
  }
  return createElement(
    'button',
    { 'aria-label': props['aria-label'], 'aria-busy': loading, disabled: loading || disabled, onClick },
    loading ? props['loading-text'] : children,
  )
}

interface VanPopupProps {
  children?: ReactNode
  show: boolean
  'close-on-click-overlay': boolean
  onClose: () => void
}

/** A veil that closes it, and what is above; neither is seen while it is not shown. */
function VanPopup(props: VanPopupProps) {
  const { children, show, onClose } = props
  const close = props['close-on-click-overlay'] ? onClose : undefined
  return createElement(
    'div',
    { hidden: !show },
    createElement('div', { 'data-testid': 'veil', onClick: close }),
    children,
  )
}
