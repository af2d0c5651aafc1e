import type { Notice } from '@shared/notice/schema'
import { useReadNotices } from './use-read-notices'
import { Card } from '@/ui/card'
import { SectionTitle } from '@/ui/section-title'
import { NoticeRow } from './notice-row'

/** The newest notices, newest first; a tap marks one as read and opens what it is about. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { isRead, open } = useReadNotices()
  if (notices.length === 0) return null
  return (
    <>
      <SectionTitle>消息</SectionTitle>
      <Card flush>
        {notices.map((notice) => (
          <NoticeRow
            key={notice.noticeId}
            notice={notice}
            isRead={isRead(notice)}
            onClick={() => open(notice)}
          />
        ))}
      </Card>
    </>
  )
}
