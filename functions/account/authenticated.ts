import type { Person } from '@shared/access/person'
import type { GrantId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { getPerson } from './account.store'
import { readSession } from './session.store'

/**
 * Who holds this session's token, and the role that it is bound to when a computer holds it; undefined when it is
 * unknown, or the account has ended it.
 */
export async function personOfToken(
  token: string,
  now: Instant,
): Promise<{ person: Person; deskAs: GrantId | undefined } | undefined> {
  const session = await readSession(token, now)
  const person = session && (await getPerson(session.accountId, now, session.openedAt))
  return person && { person, deskAs: session.deskAs }
}
