import { useState } from 'react'
import { View } from '@tarojs/components'
import { changeInflowContacts } from '@shared/inflow/contract'
import type { InflowView } from '@shared/inflow/schema'
import { isId } from '@shared/ids'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { PhoneField } from '@/ui/phone-field'
import { TextField } from '@/ui/text-field'
import { ResidenceFields } from '../form/residence-fields'
import './step-dialogs.scss'

/** A new number or another place to live; what is left empty stays as it is. */
export function ContactsForm({ inflow, onDone }: { inflow: InflowView; onDone: () => void }) {
  const { send, sending, problem } = useSend()
  const [phone, setPhone] = useState('')
  const [address, setAddress] = useState('')
  const [where, setWhere] = useState({ communityId: '', compoundId: '' })
  const communityId = isId('place', where.communityId) ? where.communityId : undefined
  const compoundId = isId('place', where.compoundId) ? where.compoundId : undefined
  const body = {
    ...(phone !== '' && { phone }),
    ...(address.trim() !== '' && { address: address.trim() }),
    ...(communityId && { residence: { communityId, ...(compoundId && { compoundId }) } }),
  }
  async function save() {
    const sent = await send(changeInflowContacts, {
      ...{ params: { inflowId: inflow.inflowId }, body },
      ...(inflow.side === 'self' && { actingAs: 'self' }),
    })
    if (sent) onDone()
  }
  return (
    <View className="inflow-dialog">
      <Card flush>
        <PhoneField
          label="新手机号"
          optional
          value={phone}
          hint={`现在是 ${inflow.phone ?? '没有登记'}`}
          error={problem?.fields.phone}
          onChange={setPhone}
        />
        <ResidenceFields draft={where} change={(part) => setWhere((before) => ({ ...before, ...part }))} />
        <TextField
          label="新门牌"
          optional
          value={address}
          maxLength={100}
          placeholder={inflow.address === undefined ? '楼号、房号' : '已登记，要改再填'}
          error={problem?.fields.address}
          onChange={setAddress}
        />
      </Card>
      {problem && <ErrorState happened="没有改成" kept="您填的都还在。" todo={problem.sentence} />}
      <View className="inflow-dialog__button">
        <Button
          kind="primary"
          loading={sending}
          disabled={Object.keys(body).length === 0}
          onClick={() => void save()}
        >
          改好了
        </Button>
      </View>
    </View>
  )
}
