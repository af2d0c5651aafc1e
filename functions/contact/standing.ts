import type { Action } from '@shared/access/actions'
import { can, type Subject } from '@shared/access/can'
import type { Member } from '@shared/member/member'
import { subjectOf } from '../member/door'
import { openTripSubject } from '../trip/door'
import type { Reader } from './view-contact'

/**
 * A member as `can()` knows them: by the roster, or, for whoever has nothing to do with that, by their open trip, which
 * says who hosts them.
 */
export async function standingTo(member: Member, action: Action, reader: Reader): Promise<Subject> {
  const subject = subjectOf(member)
  if (can(reader.person, reader.as, action, subject, reader.tree)) return subject
  return (await openTripSubject(member.memberId)) ?? subject
}
