import { markNoticeRead } from '@shared/notice/contract'
import { handle } from '../http/handle'
import { markRead } from './notice.store'
import { inboxOf } from './recipient'

/** Marking twice is the same as marking once, so no record of the command is kept. */
export const handler = handle(
  markNoticeRead,
  async ({ params, person, as, tree, now, authorise, refuse }) => {
    const { recipient, subject } = (await inboxOf(person, as, tree)) ?? refuse('NOT_ALLOWED')
    authorise(subject)
    if (!(await markRead(recipient, params.noticeId))) return refuse('NOT_FOUND')
    return { status: 200, body: { id: params.noticeId, version: 2, state: 'read', at: now } }
  },
)
