import * as v from 'valibot'
import { markNoticeRead } from '@shared/notice/contract'
import type { Notice } from '@shared/notice/schema'
import { send, useOutbox } from '@/lib/outbox'
import { useMe } from '@/lib/session'
import { useGrant } from '@/lib/acting-as'
import { follow } from './where-notices-lead'

const aboutNotice = v.object({ noticeId: v.string() })

/** Which notices count as read, those included whose mark still waits on the phone, and how one is opened. */
export function useReadNotices(): { isRead: (notice: Notice) => boolean; open: (notice: Notice) => void } {
  const inflowId = useMe()?.inflow?.inflowId
  const grant = useGrant()
  const marked = useOutbox().waiting.flatMap(({ endpoint, params }) =>
    endpoint === markNoticeRead.name && v.is(aboutNotice, params) ? params.noticeId : [],
  )
  const isRead = ({ noticeId, read }: Notice) => read || marked.includes(noticeId)
  const open = (notice: Notice) => {
    // A mark that the server refuses is no loss worth a word.
    if (!isRead(notice))
      void send(markNoticeRead, { params: { noticeId: notice.noticeId } }).catch(() => undefined)
    follow(notice, { inflowId, inRole: grant !== undefined, placeId: grant?.placeId })
  }
  return { isRead, open }
}
