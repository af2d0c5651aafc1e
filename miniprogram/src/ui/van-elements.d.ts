import type { Key, ReactNode } from 'react'

/**
 * Taro writes into its templates only the attributes that it sees in the source, and one that is left out
 * on an element blanks Vant's default. So every attribute named here is required.
 */
interface VanElement {
  key?: Key
  children?: ReactNode
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'van-button': VanElement & {
        type: 'primary' | 'default' | 'danger'
        size: 'large' | 'normal'
        loading: boolean
        'loading-text': string
        'loading-size': string
        disabled: boolean
        'aria-label': string
        'custom-style': string
        'open-type': string
        onClick: () => void
        // Written so: a capital within would be compiled to a name that WeChat never fires.
        onGetphonenumber: (event: { detail: unknown }) => void
      }
      'van-popup': VanElement & {
        show: boolean
        position: 'bottom' | 'center'
        round: boolean
        'close-on-click-overlay': boolean
        'safe-area-inset-bottom': boolean
        'custom-style': string
        'z-index': number
        duration: number
        onClose: () => void
      }
    }
  }
}
