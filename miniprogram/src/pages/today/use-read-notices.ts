import * as v from 'valibot'
import { markNoticeRead } from '@shared/notice/contract'
import type { Notice } from '@shared/notice/schema'
import { send, useOutbox } from '@/lib/outbox'
import { useMe } from '@/lib/session'
import { go } from '@/routes'

const aboutNotice = v.object({ noticeId: v.string() })

/** Which notices count as read, those included whose mark still waits on the phone, and how one is opened. */
export function useReadNotices(): { isRead: (notice: Notice) => boolean; open: (notice: Notice) => void } {
  const own = useMe()?.inflow?.inflowId
  const marked = useOutbox().waiting.flatMap(({ endpoint, params }) =>
    endpoint === markNoticeRead.name && v.is(aboutNotice, params) ? params.noticeId : [],
  )
  const isRead = ({ noticeId, read }: Notice) => read || marked.includes(noticeId)
  const open = (notice: Notice) => {
    // A mark that the server refuses is no loss worth a word.
    if (!isRead(notice))
      void send(markNoticeRead, { params: { noticeId: notice.noticeId } }).catch(() => undefined)
    const { inflowId } = notice
    if (inflowId) void (inflowId === own ? go.toMyInflow() : go.toInflow(inflowId))
    // Who they are, and setting a group up, stands with those who are away.
    if (notice.code === 'group_proposed') void go.toAway(notice.orgId)
    if (!notice.tripId) return
    if (notice.code === 'trip_how_are_you') void go.toStill(notice.tripId)
    else void go.toTrip(notice.tripId)
  }
  return { isRead, open }
}
