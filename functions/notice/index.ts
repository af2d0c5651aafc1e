import { contract } from '@shared/contract'
import { route } from '../http/route'

const { listInbox, markNoticeRead } = contract.notice

export const handler = route([
  [listInbox, () => import('./list-inbox')],
  [markNoticeRead, () => import('./mark-notice-read')],
])
