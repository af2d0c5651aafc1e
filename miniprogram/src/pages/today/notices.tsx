import { useState } from 'react'
import type { Notice } from '@shared/notice/schema'
import { useReadNotices } from './use-read-notices'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SectionTitle } from '@/ui/section-title'
import { NoticeRow } from './notice-row'

/** As many as are shown at once, beside those that nobody has read yet. */
const few = 3

/** The newest notices, newest first; a tap marks one as read and opens what it is about. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { isRead, open } = useReadNotices()
  const [all, setAll] = useState(false)
  // What was shown stays where it is when a tap marks it as read.
  const [news] = useState(() => new Set(notices.flatMap((one) => (isRead(one) ? [] : one.noticeId))))
  if (notices.length === 0) return null
  const shown = notices.filter((one, i) => all || i < few || news.has(one.noticeId) || !isRead(one))
  return (
    <>
      <SectionTitle>消息</SectionTitle>
      <Card flush>
        {shown.map((notice) => (
          <NoticeRow
            key={notice.noticeId}
            notice={notice}
            isRead={isRead(notice)}
            onClick={() => open(notice)}
          />
        ))}
      </Card>
      {shown.length < notices.length && (
        <Button kind="text" onClick={() => setAll(true)}>
          看以前的消息
        </Button>
      )}
    </>
  )
}
