import type { Output } from '@shared/endpoint'
import { listInServiceMembers } from '@shared/community/contract'
import { revealInService } from '@shared/community/reveal-contract'
import type { PlaceId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { LoggedHint } from '@/components/reveal/logged-hint'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import { useList } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

type InService = Output<typeof listInServiceMembers>['members'][number]

/** 县医院 · 推拿 · 健康义诊 · 周六上午. */
const saidOf = ({ unit, speciality, posts = [], freeTimes }: InService): string =>
  [unit, speciality, posts.join('、'), freeTimes].filter((one) => one).join(' · ')

const nameOf = ({ name, orgName }: InService) => (orgName ? `${name} · ${orgName}` : name)

interface InServiceMembersProps {
  placeId: PlaceId
  /** Whoever works there may open the numbers. */
  mayReveal: boolean
}

/** 在职党员 who have reported to a community or a compound, with what they can help with. */
export function InServiceMembers({ placeId, mayReveal }: InServiceMembersProps) {
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
              <One key={one.inServiceId} one={one} mayReveal={mayReveal} />
            ))}
            {mayReveal && members.some(({ phone }) => phone !== undefined) && <LoggedHint />}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
    </>
  )
}

function One({ one, mayReveal }: { one: InService; mayReveal: boolean }) {
  const { inServiceId, name, phone } = one
  const said = saidOf(one)
  const reveal = async (send: SendReveal) => {
    const sent = await send(revealInService, { params: { inServiceId } })
    return sent?.state === 'sent' ? sent.receipt.phone : undefined
  }
  return (
    <>
      <ListRow icon="user-round" title={nameOf(one)} {...(said && { detail: said })} />
      {phone !== undefined && (
        <RevealContact
          {...{ kind: 'phone', name, label: '手机号', masked: phone, reveal }}
          opens={mayReveal ? 'tap' : undefined}
        />
      )}
    </>
  )
}
