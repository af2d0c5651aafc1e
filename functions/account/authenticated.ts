import type { Person } from '@shared/access/person'
import type { Instant } from '@shared/time'
import { getPerson } from './account.store'
import { readSession } from './session.store'

/**
 * Who holds this session's token, and whether on a computer; undefined when it is unknown, or the account has ended
 * it.
 */
export async function personOfToken(
  token: string,
  now: Instant,
): Promise<{ person: Person; onDesk: boolean } | undefined> {
  const session = await readSession(token, now)
  const person = session && (await getPerson(session.accountId, now, session.openedAt))
  return person && { person, onDesk: session.desk }
}
