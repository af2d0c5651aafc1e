import { revealWish } from '@shared/wish/reveal-contract'
import type { WishView } from '@shared/wish/schema'
import { LoggedHint } from '@/components/reveal/logged-hint'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import type { ActingAs } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PersonRow } from '@/ui/person-row'
import { askerWords, groupWords } from '../words'

interface WishPeopleProps {
  wish: WishView
  as: { actingAs?: ActingAs }
}

type Field = 'mobile' | 'homeAddress'

/** Whom it is for and how to reach them, masked until it is asked for; and who answers for the place. */
export function WishPeople({ wish, as }: WishPeopleProps) {
  const { asked, mayReveal, side, responsible, claim } = wish
  const name = asked?.name ?? '本人'
  const opens = (field: Field) => (mayReveal.includes(field) ? 'tap' : undefined)
  const reveal = (field: Field) => async (send: SendReveal) => {
    const sent = await send(revealWish, { params: { wishId: wish.wishId }, body: { field }, ...as })
    return sent?.state === 'sent' ? sent.receipt.value : undefined
  }
  // The claimant isn't shown a masked number: there is a button, or nothing.
  const isHelper = side === 'claimant' && mayReveal.length > 0
  return (
    <>
      {(asked || isHelper) && (
        <Card title={asked ? `${name} · ${groupWords(asked.group)}` : '联系本人'} flush>
          {asked && <ListRow title={asked.place} detail="住在" />}
          {(asked?.phone !== undefined || opens('mobile')) && (
            <RevealContact
              {...{ kind: 'phone', name, label: '电话', masked: asked?.phone ?? '看了可以打' }}
              opens={opens('mobile')}
              reveal={reveal('mobile')}
            />
          )}
          {asked && asked.phone === undefined && <ListRow title="没有留电话" detail="请上门" />}
          {(asked?.address !== undefined || opens('homeAddress')) && (
            <RevealContact
              {...{ kind: 'address', name, label: '门牌', masked: asked?.address ?? '看了好找门' }}
              opens={opens('homeAddress')}
              reveal={reveal('homeAddress')}
            />
          )}
          {asked?.onBehalf && (
            <ListRow title={`${askerWords(asked.onBehalf.relation)}替他提的`} detail="本人知道" />
          )}
          {side !== 'asker' && mayReveal.length > 0 && <LoggedHint />}
        </Card>
      )}
      {side === 'keeper' && claim && (
        <Card title="认领的人" flush>
          <ListRow
            title={claim.claimant ?? '不留名'}
            detail={`${sayInstant(claim.claimedAt, serverNow())}认领${claim.extended ? '，延长过一次' : ''}`}
          />
        </Card>
      )}
      {responsible && side !== 'keeper' && <Responsible responsible={responsible} />}
    </>
  )
}

function Responsible({
  responsible: { name, phone },
}: {
  responsible: NonNullable<WishView['responsible']>
}) {
  return (
    <Card title="这个心愿由谁管">
      <PersonRow
        name={name}
        role={phone ?? '还没留电话'}
        {...(phone !== undefined && { onCall: () => callPhone(phone) })}
      />
    </Card>
  )
}
