import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './icon'
import './form-row.scss'

/** What every field has besides its value. */
export interface FieldFrame {
  label: string
  /** What is wrong and what to do, shown below the field. */
  error?: string
  /** A soft line below the field: 上次填的, 只有本支部看得到. */
  hint?: string
  /** Marks the fields that may stay empty; the others have to be filled. */
  optional?: boolean
}

interface FormRowProps extends FieldFrame {
  /** Whether it opens something; shows a chevron. */
  opens?: boolean
  /** Puts the label above, for what needs the whole width. */
  stacked?: boolean
  children: ReactNode
}

/** The frame that all fields share: label, control, hint, error. Inside `<Card flush>`. */
export function FormRow({ label, error, hint, optional, opens, stacked, children }: FormRowProps) {
  return (
    <View className={stacked ? 'ui-form-row ui-form-row--stacked' : 'ui-form-row'}>
      <View className="ui-form-row__line">
        <View className="ui-form-row__label">
          {label}
          {optional && <View className="ui-form-row__optional">可不填</View>}
        </View>
        <View className="ui-form-row__control">{children}</View>
        {opens && (
          <View className="ui-form-row__chevron">
            <Icon name="chevron-right" />
          </View>
        )}
      </View>
      {hint && <View className="ui-form-row__hint">{hint}</View>}
      {error && (
        <View className="ui-form-row__error" aria-role="alert">
          <Icon name="circle-alert" />
          <View className="ui-form-row__error-text">{error}</View>
        </View>
      )}
    </View>
  )
}
