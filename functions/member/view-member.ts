import type { Sight } from '@shared/access/visibility'
import { answerIfAsked } from '@shared/member/words'
import type { Member } from '@shared/member/member'
import type { MemberView } from '@shared/member/schema'
import { maySteps } from './may-steps'
import { type Reader, sightsFor, viewerFor } from './subject'
import { type Ties, viewCard } from './view-card'

const opened = (sight: Sight) => (sight === 'reveal' || sight === 'explained' ? sight : undefined)

function rosterOf({ joinedOn, unit, activityCardNo, registeredNationallyOn }: Member): Partial<MemberView> {
  return {
    ...(joinedOn && { joinedOn }),
    ...(unit !== undefined && { unit }),
    ...(activityCardNo !== undefined && { activityCardNo }),
    ...(registeredNationallyOn && { registeredNationallyOn }),
  }
}

function deathOf({ state, death }: Member, reader: Reader): Partial<MemberView> {
  if (!death) return {}
  const { on, recordedAt, recordedBy } = death
  const recordedByReader = recordedBy === reader.person.accountId
  return {
    death: {
      ...(on && { on }),
      ...(recordedAt && { recordedAt }),
      ...{ confirmed: state === 'deceased', recordedByReader },
    },
  }
}

/** One member as much as the reader may see; contacts masked, and whether they can be opened. */
export function viewMember(
  member: Member,
  ties: Ties,
  trips: MemberView['trips'],
  reader: Reader,
): MemberView {
  const viewer = viewerFor(member, reader)
  const sight = sightsFor(member, viewer)
  const [mobile, homeAddress] = [opened(sight('mobile')), opened(sight('homeAddress'))]
  const { phone, address, discreet = false, heldBy } = member
  const heldByName = heldBy && reader.tree.get(heldBy)?.name
  return {
    ...viewCard(member, ties, reader),
    ...(sight('roster') === 'whole' && { ...rosterOf(member), ...deathOf(member, reader) }),
    ...(sight('homeAddress') !== 'none' && address && { address: address.masked }),
    opens: { ...(mobile && phone && { mobile }), ...(homeAddress && address && { homeAddress }) },
    ...(sight('note') === 'whole' && { discreet, ...(discreet && viewer !== 'self' && { answerIfAsked }) }),
    ...(heldByName !== undefined && sight('roster') === 'whole' && { heldByName }),
    ...(trips && { trips }),
    viewer,
    maySteps: maySteps(member, reader),
  }
}
