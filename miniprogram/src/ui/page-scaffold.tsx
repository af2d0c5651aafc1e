import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { useFontScale } from './font-scale'
import { NoticeBar } from './notice-bar'
import './page-scaffold.scss'

interface PageScaffoldProps {
  /** Large title in the page itself; leave out where the navigation bar says enough. */
  title?: string
  /** One soft line below the title. */
  subtitle?: string
  /** Shows the bar that says what happens without a network. */
  offline?: boolean
  /** When the content shown was fetched, as people say it, e.g. `今天 9:12`; shown only offline or while it loads. */
  updatedAt?: string
  /** The page's one primary button (and at most one beside it), within the thumb's reach at the bottom. */
  action?: ReactNode
  children?: ReactNode
}

/**
 * The frame of every page: gutter, safe areas, font scale, offline bar, bottom action area.
 * Dialogs and sheets belong inside it too, because it carries the font scale.
 */
export function PageScaffold({ title, subtitle, offline, updatedAt, action, children }: PageScaffoldProps) {
  const scale = useFontScale()
  return (
    <View
      className={scale.large ? 'ui-page ui-page--large' : 'ui-page'}
      style={`--font-scale:${scale.factor}`}
    >
      {offline && <NoticeBar kind="offline" />}
      <View className="ui-page__body">
        {title && (
          <View className="ui-page__head">
            <View className="ui-page__title" aria-role="heading">
              {title}
            </View>
            {subtitle && <View className="ui-page__subtitle">{subtitle}</View>}
          </View>
        )}
        {updatedAt && <Text className="ui-page__updated">更新于 {updatedAt}</Text>}
        {children}
      </View>
      {action && <View className="ui-page__action">{action}</View>}
    </View>
  )
}
