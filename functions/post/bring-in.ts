import type { CountyId, EventId, OrgId } from '@shared/ids'
import type { SignUp } from '@shared/post/shift'
import type { Instant } from '@shared/time'
import type { Part } from '../writes/part'
import { postFactPart } from './post-fact'
import { saveSignUpPart } from './sign-up.store'

/** The parts that keep service as a sheet has it; it stands for itself, without a shift. Nobody is told. */
export const bringInServiceParts = (
  before: SignUp | undefined,
  after: SignUp,
  { countyId, ...by }: { countyId: CountyId; orgId: OrgId; eventId: EventId; now: Instant },
): Part[] => [
  saveSignUpPart(before, after),
  postFactPart(
    { shiftId: after.shiftId, countyId },
    { type: 'post.brought_in', memberId: after.memberId, to: after.state, ...by },
  ),
]
