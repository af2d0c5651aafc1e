import { View } from '@tarojs/components'
import type { Notice } from '@shared/notice/schema'
import { noticeWords } from '@shared/notice/words'
import { serverNow } from '@/lib/clock'
import { sayInstant } from '@/lib/words'
import './notice-row.scss'

interface NoticeRowProps {
  notice: Notice
  isRead: boolean
  onClick: () => void
}

/** One notice: what happened, and when. An unread one has a dot. */
export function NoticeRow({ notice, isRead, onClick }: NoticeRowProps) {
  const { title, text } = noticeWords(notice.code, notice.params)
  return (
    <View
      className="notice-row"
      hoverClass="ui-pressed"
      aria-role="button"
      aria-label={`${isRead ? '' : '未读，'}${title}，${text}`}
      onClick={onClick}
    >
      <View className="notice-row__title">
        {!isRead && <View className="notice-row__dot" />}
        <View>{title}</View>
      </View>
      <View>{text}</View>
      <View className="notice-row__when">{sayInstant(notice.at, serverNow())}</View>
    </View>
  )
}
