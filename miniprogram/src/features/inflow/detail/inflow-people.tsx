import { View } from '@tarojs/components'
import { revealInflow } from '@shared/inflow/reveal-contract'
import type { InflowView } from '@shared/inflow/schema'
import { LoggedHint } from '@/components/reveal/logged-hint'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import { placeWords } from '@/lib/place-words'
import { callPhone } from '@/lib/phone-call'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PersonRow } from '@/ui/person-row'

type Field = 'mobile' | 'awayAddress' | 'originPhone'

/** How to reach them and their branch at home: masked, and opened as far as the reader may. */
export function InflowPeople({ inflow }: { inflow: InflowView }) {
  const { inflowId, name, phone, address, home, residence, mayReveal, side } = inflow
  const opens = (field: Field) => {
    const found = mayReveal.find((one) => one.field === field)
    return found && (found.explain ? 'explained' : 'tap')
  }
  const reveal = (field: Field) => async (send: SendReveal, reason?: string) => {
    const sent = await send(revealInflow, {
      params: { inflowId },
      body: { field, ...(reason !== undefined && { reason }) },
      ...(side === 'self' && { actingAs: 'self' }),
    })
    return sent?.state === 'sent' ? sent.receipt.value : undefined
  }
  // Whose registration is over is called no more.
  const mayLog = side === 'host' && inflow.state !== 'closed'
  return (
    <>
      <Card title={side === 'self' ? '您的电话和住处' : name} flush>
        {phone === undefined ? (
          <ListRow title="没有电话" detail="手机号" />
        ) : (
          <RevealContact
            {...{ kind: 'phone', name, label: '手机号', masked: phone }}
            opens={opens('mobile')}
            reveal={reveal('mobile')}
            {...(mayLog && { onCalled: () => void go.toLogCall(inflowId) })}
          />
        )}
        {residence && <ListRow title={residence.words} detail="住在" />}
        {address !== undefined && (
          <RevealContact
            {...{ kind: 'address', name, label: '门牌', masked: address }}
            opens={opens('awayAddress')}
            reveal={reveal('awayAddress')}
          />
        )}
        {side === 'host' && mayReveal.length > 0 && <LoggedHint />}
        {side !== 'other' && <LogRow inflow={inflow} />}
      </Card>
      <Card title="组织关系" flush>
        <ListRow title={home.orgName} detail={placeWords(home.place)} />
        {home.contactName !== undefined && <ListRow title={home.contactName} detail="支部联系人" />}
        {home.contactPhone !== undefined && (
          <RevealContact
            {...{ kind: 'phone', name: home.orgName, label: '联系人电话', masked: home.contactPhone }}
            opens={opens('originPhone')}
            reveal={reveal('originPhone')}
          />
        )}
      </Card>
      {side === 'self' && <Responsible inflow={inflow} />}
    </>
  )
}

/** Who has been in touch with them, and when: for those who keep in touch, and for themselves. */
const LogRow = ({ inflow: { inflowId, side } }: { inflow: InflowView }) => (
  <ListRow
    icon="phone"
    title={side === 'self' ? '谁联系过我' : '联系记录'}
    onClick={() => void go.toContacts(inflowId)}
  />
)

function Responsible({ inflow: { responsible, station } }: { inflow: InflowView }) {
  const { name, phone } = responsible
  const isStation = station?.name === name
  return (
    <>
      {name !== '' && !isStation && (
        <Card title="现在由谁负责">
          <PersonRow
            name={name}
            role={phone ?? '还没留电话'}
            onCall={phone === undefined ? undefined : () => callPhone(phone)}
          />
        </Card>
      )}
      {station && (
        <Card title={isStation ? '现在由驿站负责' : '登记的驿站'}>
          <PersonRow name={station.name} role={station.phone} onCall={() => callPhone(station.phone)} />
          <View>{station.address}</View>
          <View>{station.hours}</View>
        </Card>
      )}
    </>
  )
}
