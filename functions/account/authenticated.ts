import type { Person } from '@shared/access/person'
import type { Instant } from '@shared/time'
import { getPerson } from './account.store'
import { readSession } from './session.store'

/** Who holds this session's token; undefined when it is unknown, or the account has ended it. */
export async function personOfToken(token: string, now: Instant): Promise<Person | undefined> {
  const session = await readSession(token, now)
  return session && getPerson(session.accountId, now, session.openedAt)
}
