import { Text, View } from '@tarojs/components'
import './timeline.scss'

export interface TimelineEntry {
  id: string
  /** Who did it, or whose turn it is: 三亚吉阳驿站. */
  who: string
  /** What: 见面并确认到站. */
  what: string
  /** When, as people say it: 今天 9:12; for a waiting entry by when: 11月30日前. */
  when: string
  /** Somebody is still silent: drawn hollow. */
  waiting?: boolean
}

/** What happened and what is awaited, newest first, both organisations on the same line. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View className="ui-timeline" aria-role="list">
      {entries.map((entry) => (
        <View
          key={entry.id}
          className={entry.waiting ? 'ui-timeline__entry ui-timeline__entry--waiting' : 'ui-timeline__entry'}
          aria-role="listitem"
        >
          <View className="ui-timeline__dot" />
          <View className="ui-timeline__text">
            <View className="ui-timeline__what">{entry.waiting ? `等待：${entry.what}` : entry.what}</View>
            <View className="ui-timeline__who">
              {entry.who} · <Text className="ui-timeline__when">{entry.when}</Text>
            </View>
          </View>
        </View>
      ))}
    </View>
  )
}
