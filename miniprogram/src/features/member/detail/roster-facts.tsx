import type { MemberView } from '@shared/member/schema'
import { rosterFieldWords } from '@shared/member/words'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { categoryOf, standingOf } from '../words'

/** What the roster says of a member; what it doesn't know is left out. */
export function RosterFacts({ member }: { member: MemberView }) {
  const now = today()
  const { memberNo, joinedOn, unit, activityCardNo, registeredNationallyOn } = member
  const facts: readonly [name: string, value: string | undefined][] = [
    [rosterFieldWords.standing, standingOf(member)],
    [rosterFieldWords.category, categoryOf(member)],
    [rosterFieldWords.joinedOn, joinedOn && sayDay(joinedOn, now)],
    [rosterFieldWords.unit, unit],
    [rosterFieldWords.memberNo, memberNo],
    [rosterFieldWords.activityCardNo, activityCardNo],
    [rosterFieldWords.registeredNationallyOn, registeredNationallyOn && sayDay(registeredNationallyOn, now)],
  ]
  const known = facts.filter(([, value]) => value !== undefined)
  if (known.length === 0) return null
  return (
    <Card title="名册" flush>
      {known.map(([name, value]) => (
        <ListRow key={name} title={value ?? ''} detail={name} />
      ))}
    </Card>
  )
}
