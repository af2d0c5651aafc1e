import type { Output } from '@shared/endpoint'
import { listInServiceMembers } from '@shared/community/contract'
import type { PlaceId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { useList } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

type InService = Output<typeof listInServiceMembers>['members'][number]

/** 县医院 · 推拿 · 健康义诊 · 周六上午. */
const saidOf = ({ unit, speciality, posts = [], freeTimes }: InService): string =>
  [unit, speciality, posts.join('、'), freeTimes].filter((one) => one).join(' · ')

const nameOf = ({ name, orgName }: InService) => (orgName ? `${name} · ${orgName}` : name)

/** 在职党员 who have reported to a community or a compound, with what they can help with. */
export function InServiceMembers({ placeId }: { placeId: PlaceId }) {
  const list = useList(
    listInServiceMembers,
    (cursor) => ({ params: { placeId }, query: { ...(cursor && { cursor }) } }),
    ({ members }) => members,
  )
  return (
    <>
      <SectionTitle>报到的在职党员</SectionTitle>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开在职党员">
        {(members) => (
          <Card flush>
            {members.length === 0 && <ListRow title="还没有人报到" />}
            {members.map((one) => (
              <ListRow
                key={one.inServiceId}
                icon="user-round"
                title={nameOf(one)}
                detail={[saidOf(one), one.phone].filter((text) => text).join('，')}
              />
            ))}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
    </>
  )
}
