import type { EventId, OrgId } from '@shared/ids'
import { nextInLine, promoted } from '@shared/post/rules'
import type { Shift, SignUp } from '@shared/post/shift'
import type { Instant } from '@shared/time'
import type { Part } from '../writes/part'
import { postFactPart } from './post-fact'
import { freePart } from './shift.store'
import { saveSignUpPart, signUpsOf } from './sign-up.store'

/**
 * What follows when somebody gives up a seat: whoever waits longest has it, and is told; or it is free.
 * A place in the line is just given up.
 */
export async function leavingParts(
  shift: Shift,
  row: SignUp,
  { eventId, now, orgId }: { eventId: EventId; now: Instant; orgId?: OrgId },
): Promise<Part[]> {
  const next = row.state === 'signed' ? nextInLine(await signUpsOf(shift.shiftId)) : undefined
  return [
    freePart(shift, row.state === 'waiting' || next ? 'waiting' : 'taken'),
    ...(next ? [saveSignUpPart(next, promoted(next))] : []),
    postFactPart(shift, {
      ...{ type: 'post.left', eventId, now, memberId: row.memberId },
      ...(orgId && { orgId }),
      tell: next ? [{ recipient: next.memberId, code: 'post_your_turn' }] : [],
    }),
  ]
}
