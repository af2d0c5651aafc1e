import type { MemberView } from '@shared/member/schema'
import { categoryWords, rosterFieldWords, standingWords } from '@shared/member/words'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

const wordIn = (words: Record<string, string>, code: string | undefined) => code && (words[code] ?? code)

/** The person's line in the roster, as the organisation has it. What is wrong is put right by the branch. */
export function OwnRoster({ member }: { member: MemberView }) {
  const { orgName, memberNo, standing, category, joinedOn, unit, activityCardNo, address } = member
  const rows: readonly [string, string | undefined][] = [
    ['支部', orgName],
    [rosterFieldWords.memberNo, memberNo],
    [rosterFieldWords.standing, wordIn(standingWords, standing)],
    [rosterFieldWords.category, wordIn(categoryWords, category)],
    [rosterFieldWords.joinedOn, joinedOn && sayDay(joinedOn, today())],
    [rosterFieldWords.unit, unit],
    [rosterFieldWords.activityCardNo, activityCardNo],
    [rosterFieldWords.address, address],
  ]
  return (
    <Card flush>
      {rows.map(([title, value]) => value && <ListRow key={title} title={title} end={value} />)}
    </Card>
  )
}
