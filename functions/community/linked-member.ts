import { namesInService } from '@shared/community/named'
import type { InServiceMember } from '@shared/community/schema'
import { getMember, type Member } from '../member/door'

/** Whom a row is linked to on the roster, if it names them itself: nothing of anybody else is shown, or written down. */
export async function linkedMember(one: InServiceMember): Promise<Member | undefined> {
  const linked = one.memberId && (await getMember(one.memberId))
  return linked && namesInService(one, linked) ? linked : undefined
}
