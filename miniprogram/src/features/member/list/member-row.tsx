import type { MemberCard } from '@shared/member/schema'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { aboutMember, whereabouts } from '../words'

/** One member of the branch; opens their page. */
export function MemberRow({ member }: { member: MemberCard }) {
  const tag = whereabouts(member)
  return (
    <ListRow
      title={member.name}
      detail={aboutMember(member)}
      end={tag && <StateTag state={tag.kind}>{tag.word}</StateTag>}
      onClick={() => void go.toMember(member.memberId)}
    />
  )
}
