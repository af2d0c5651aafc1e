import type { MemberView, RevealReason } from '@shared/member/schema'
import { Agreements } from './agreements'
import { ContactLog } from './contact-log'
import { DeathCard } from './death-card'
import { MemberActions } from './member-actions'
import { MemberBanners } from './member-banners'
import { MemberContacts } from './member-contacts'
import { MemberTrips } from './member-trips'
import { RosterFacts } from './roster-facts'

/** One member from the top down: what to mind, how to reach them, where they are, what is known, what can be done. */
export function MemberDetail({
  member,
  why,
  asked,
}: {
  member: MemberView
  why: RevealReason | undefined
  asked: string | undefined
}) {
  const { viewer, trips } = member
  const knowsThem = viewer === 'origin' || viewer === 'committee'
  return (
    <>
      <MemberBanners member={member} />
      <DeathCard member={member} />
      <MemberContacts member={member} why={why} />
      {trips && <MemberTrips member={member} trips={trips} />}
      {knowsThem && <ContactLog member={member} />}
      <RosterFacts member={member} />
      {knowsThem && <Agreements member={member} />}
      <MemberActions member={member} asked={asked} />
    </>
  )
}
