import { ScrollView, View } from '@tarojs/components'
import './tabs.scss'

export interface Tab {
  key: string
  title: string
  count?: number
}

interface TabsProps {
  tabs: readonly Tab[]
  /** Key of the tab that is shown. */
  value: string
  onChange: (key: string) => void
}

/** Two to five views of one list, beside each other; with large type they take several lines. */
export function Tabs({ tabs, value, onChange }: TabsProps) {
  return (
    <ScrollView className="ui-tabs" scrollX enhanced showScrollbar={false} aria-role="tablist">
      <View className="ui-tabs__row">
        {tabs.map((tab) => (
          <View
            key={tab.key}
            className={tab.key === value ? 'ui-tabs__tab ui-tabs__tab--chosen' : 'ui-tabs__tab'}
            aria-role="tab"
            aria-selected={tab.key === value}
            onClick={() => onChange(tab.key)}
          >
            {tab.count === undefined ? tab.title : `${tab.title} ${tab.count}`}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
