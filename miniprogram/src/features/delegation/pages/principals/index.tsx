import { View } from '@tarojs/components'
import { useState } from 'react'
import { endDelegation, listPrincipals } from '@shared/delegation/contract'
import type { Principal } from '@shared/delegation/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useActingAs } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { refreshMe } from '@/lib/refresh-me'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { scopeWords } from '../../words'

/** For whom the person may act, and the way to one more. */
export default function PrincipalsPage() {
  const read = useRead(listPrincipals, { actingAs: 'self' })
  return (
    <Screen
      title="我能替谁办"
      reads={[read]}
      action={
        <Button kind="primary" onClick={() => void go.toAcceptDelegation()}>
          有人给了我一个码
        </Button>
      }
    >
      <ReadState read={read} failed="没有打开名单">
        {({ principals }) =>
          principals.length === 0 ? (
            <EmptyState sentence="现在没有替谁办。家里老人请您替办的，请老人给您一个码" />
          ) : (
            <Card flush>
              {principals.map((one) => (
                <PrincipalRow key={one.delegationId} principal={one} />
              ))}
            </Card>
          )
        }
      </ReadState>
    </Screen>
  )
}

function PrincipalRow({ principal }: { principal: Principal }) {
  const { delegationId, memberId, name, orgName, scopes, expiresOn } = principal
  const [, actAs] = useActingAs()
  const { send, problem } = useSend()
  const [open, setOpen] = useState(false)

  async function choose(what: string) {
    setOpen(false)
    if (what === 'act') {
      await refreshMe(0)
      actAs(delegationId)
      await go.toToday()
    } else if (await send(endDelegation, { params: { memberId, delegationId }, actingAs: 'self' }))
      await refreshMe(0)
  }
  return (
    <View>
      <ListRow
        icon="user-round"
        title={name}
        detail={`${orgName} · ${scopeWords(scopes)} · 到 ${sayDay(expiresOn, today())}`}
        onClick={() => setOpen(true)}
      />
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <ActionSheet
        open={open}
        title={name}
        options={[
          { value: 'act', label: `现在就替${name}办` },
          { value: 'end', label: '以后不替办了', danger: true },
        ]}
        onChoose={(what) => void choose(what)}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
