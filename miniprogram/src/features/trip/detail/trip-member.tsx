import { revealTrip } from '@shared/trip/reveal-contract'
import type { TripView } from '@shared/trip/schema'
import { LoggedHint } from '@/components/reveal/logged-hint'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import type { Side } from '../what-now'

type Field = 'mobile' | 'awayAddress' | 'emergency'

/** How to reach the member: masked, and opened as far as the reader may. To the member their own address alone. */
export function TripMember({ trip, side }: { trip: TripView; side: Side }) {
  const { tripId, memberId, memberName: name, phone, destination, more, mayReveal } = trip
  const isOwn = side === 'member'
  const opens = (field: Field) => {
    const found = mayReveal.find((one) => one.field === field)
    return found && (found.explain ? 'explained' : 'tap')
  }
  const reveal = (field: Field) => async (send: SendReveal, reason?: string) => {
    const body = { field, ...(reason !== undefined && { reason }) }
    const sent = await send(revealTrip, { params: { tripId }, body })
    return sent?.state === 'sent' ? sent.receipt.value : undefined
  }
  const whom = more?.emergency
  if (isOwn && !destination.address && !whom) return null
  return (
    <Card title={isOwn ? '在外的住处和联系人' : name} flush>
      {!isOwn && phone === '' && <ListRow title="还没留电话" detail="手机号" />}
      {!isOwn && phone !== '' && (
        <RevealContact
          {...{ kind: 'phone', name, label: '手机号', masked: phone }}
          opens={opens('mobile')}
          reveal={reveal('mobile')}
          onCalled={memberId && (() => void go.toLogCall(memberId))}
        />
      )}
      {destination.address && (
        <RevealContact
          {...{ kind: 'address', name, label: '在外的住址', masked: destination.address }}
          opens={opens('awayAddress')}
          reveal={reveal('awayAddress')}
        />
      )}
      {whom !== undefined && (
        <RevealContact
          {...{ kind: 'person', name, label: '紧急联系人', masked: whom }}
          opens={opens('emergency')}
          reveal={reveal('emergency')}
        />
      )}
      {!isOwn && mayReveal.length > 0 && <LoggedHint />}
      {side === 'host' && memberId && (
        <ListRow icon="phone" title="联系记录" onClick={() => void go.toContacts(memberId)} />
      )}
      {side === 'host' && memberId && (
        <ListRow
          icon="x"
          title="停止代办"
          detail="本人说，不想请那位替办了"
          onClick={() => void go.toStopDelegation(tripId)}
        />
      )}
    </Card>
  )
}
