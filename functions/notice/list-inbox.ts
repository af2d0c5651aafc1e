import { listInbox } from '@shared/notice/contract'
import { handle } from '../http/handle'
import { listInbox as list } from './notice.store'
import { inboxOf } from './recipient'

export const handler = handle(listInbox, async ({ query, person, as, tree, authorise, refuse }) => {
  const { recipient, subject } = (await inboxOf(person, as, tree)) ?? refuse('NOT_ALLOWED')
  authorise(subject)
  return { status: 200, body: await list(recipient, query.cursor) }
})
