import { View } from '@tarojs/components'
import './button.scss'

const VANT_TYPES = { primary: 'primary', secondary: 'default', text: 'default', danger: 'danger' } as const

/**
 * What WeChat itself does at a tap, beside `onClick`: takes it as the consent to its privacy guide, asks for the
 * number, sends on what the page shares.
 */
export type OpenType = '' | 'agreePrivacyAuthorization' | 'getPhoneNumber|agreePrivacyAuthorization' | 'share'

export interface ButtonProps {
  /** A verb: 提交报备, 登记, 认领. */
  children: string
  onClick?: () => void
  /** `primary` at most once on a page. */
  kind?: keyof typeof VANT_TYPES
  /** `full` for the bottom of a page or card, `inline` beside a line. */
  width?: 'full' | 'inline'
  /** Shows that it is being done; taps are ignored meanwhile. */
  loading?: boolean
  disabled?: boolean
  /** What a screen reader says, where the verb alone is not enough: 给周书记打电话. */
  label?: string
  openType?: OpenType
  /** Of `getPhoneNumber`: what WeChat gives, a code or why there is none. Parsed by whoever asked. */
  onPhoneNumber?: (detail: unknown) => void
}

const nothing = () => undefined

/** A button, at least 48 high at the standard size of type, growing with it. */
export function Button({
  children,
  onClick = nothing,
  kind = 'secondary',
  width = 'full',
  loading = false,
  disabled = false,
  label = children,
  openType = '',
  onPhoneNumber = nothing,
}: ButtonProps) {
  return (
    <View className={`ui-button ui-button--${kind} ui-button--${width}`}>
      <van-button
        type={VANT_TYPES[kind]}
        size={width === 'full' ? 'large' : 'normal'}
        loading={loading}
        loading-text={children}
        loading-size="var(--size-icon)"
        disabled={disabled}
        aria-label={label}
        custom-style="height:auto;min-height:var(--button-least-height);padding:var(--button-padding);font-weight:var(--button-weight)"
        open-type={openType}
        onClick={onClick}
        onGetphonenumber={({ detail }) => onPhoneNumber(detail)}
      >
        {children}
      </van-button>
    </View>
  )
}
