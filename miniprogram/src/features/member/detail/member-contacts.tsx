import { revealMember } from '@shared/member/reveal-contract'
import type { MemberView, RevealReason } from '@shared/member/schema'
import { LoggedHint } from '@/components/reveal/logged-hint'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NoticeBar } from '@/ui/notice-bar'

interface MemberContactsProps {
  member: MemberView
  /** For what task the page was opened: the member reads it beside the look. */
  why: RevealReason | undefined
}

/** Number and address, masked, each opened as the reader may: at a tap, or with a written reason. */
export function MemberContacts({ member, why }: MemberContactsProps) {
  const { memberId, name, phone, phoneTyped, address, opens, bound } = member
  const opened = (how: string | undefined) =>
    how === 'reveal' ? 'tap' : how === 'explained' ? 'explained' : undefined
  const reveal =
    (field: 'mobile' | 'homeAddress', task: RevealReason) =>
    async (send: SendReveal, explanation?: string) => {
      const body = { field, ...(explanation === undefined ? { reason: why ?? task } : { explanation }) }
      const sent = await send(revealMember, { params: { memberId }, body })
      return sent?.state === 'sent' ? sent.receipt.value : undefined
    }
  if (phone === undefined && address === undefined && bound === undefined) return null
  return (
    <Card title="联系" flush>
      {phone === undefined ? (
        <ListRow title="没有登记号码" detail="手机号" />
      ) : (
        <RevealContact
          {...{ kind: 'phone', name, masked: phone }}
          label={phoneTyped ? '手机号 · 本人自己填的，没有验证' : '手机号'}
          opens={opened(opens.mobile)}
          reveal={reveal('mobile', 'call')}
          onCalled={() => void go.toLogCall(memberId)}
        />
      )}
      {phoneTyped && (
        <NoticeBar kind="info">请打一次，问清是本人，再到“更正信息”里把号码填一遍，就算核对过了</NoticeBar>
      )}
      {address !== undefined && (
        <RevealContact
          {...{ kind: 'address', name, label: '家庭住址', masked: address }}
          opens={opened(opens.homeAddress)}
          reveal={reveal('homeAddress', 'visit')}
        />
      )}
      {(opens.mobile ?? opens.homeAddress) && <LoggedHint />}
    </Card>
  )
}
