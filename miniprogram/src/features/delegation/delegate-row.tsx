import { useState } from 'react'
import { endDelegation, renewDelegation } from '@shared/delegation/contract'
import type { Delegate } from '@shared/delegation/schema'
import type { MemberId } from '@shared/ids'
import { addDays } from '@shared/time'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { View } from '@tarojs/components'
import { relationWords, scopeWords } from './words'

const year = 365
const end = { value: 'end', label: '不再请这位替我办', danger: true } as const
const renew = { value: 'renew', label: '再续一年' } as const

/** Somebody who may act for the member, or has been asked to; a tap ends or renews it. */
export function DelegateRow({ memberId, delegate }: { memberId: MemberId; delegate: Delegate }) {
  const { delegationId, state, relation, scopes, expiresOn } = delegate
  const name = delegate.name ?? relationWords(relation)
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  const params = { memberId, delegationId }

  async function choose(what: string) {
    setOpen(false)
    const to = addDays(today(), year)
    await (what === 'end'
      ? send(endDelegation, { params, actingAs: 'self' })
      : send(renewDelegation, { params, body: { expiresOn: to }, actingAs: 'self' }))
  }
  return (
    <View>
      <ListRow
        icon="user-round"
        title={name}
        detail={`${relationWords(relation)} · ${scopeWords(scopes)} · 到 ${sayDay(expiresOn, today())}`}
        end={
          state === 'active' ? (
            <StateTag state="done">可以替您办</StateTag>
          ) : (
            <StateTag state="waiting">等对方接受</StateTag>
          )
        }
        onClick={() => !sending && setOpen(true)}
      />
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <ActionSheet
        open={open}
        title={name}
        options={state === 'active' ? [renew, end] : [end]}
        onChoose={(what) => void choose(what)}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
