import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '@shared/account/schema'
import type { Day } from '@shared/time'
import { type ActingAs, useActingAs } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { rolePlaceAndTerm, roleWords } from './role-words'

interface Choice {
  as: ActingAs
  label: string
  detail: string
}

/** Oneself: a member by the branch, one who is nothing else by what can be done about it. */
function ownChoice({ member, grants }: Me): Choice[] {
  if (member) return [{ as: 'self', label: '本人', detail: member.orgName }]
  return grants.length > 0 ? [] : [{ as: 'self', label: '本人', detail: '还没有认证党员身份' }]
}

/** Everything that the person may act as. */
const choicesOf = (me: Me, now: Day): Choice[] => [
  ...ownChoice(me),
  ...(me.resident
    ? [{ as: 'resident', label: '居民', detail: me.resident.communityName } satisfies Choice]
    : []),
  ...me.grants.map((grant) => ({
    ...{ as: grant.grantId, label: roleWords(grant), detail: rolePlaceAndTerm(grant, now) },
  })),
  ...(me.delegations ?? []).map(({ delegationId, name, expiresOn }) => ({
    ...{ as: delegationId, label: `替${name}办`, detail: `到 ${sayDay(expiresOn, now)}为止` },
  })),
]

/** Who the person acts as now, and the way to change it; nothing for those who hold one role alone. */
export function RoleSwitch() {
  const me = useMe()
  const [as, actAs] = useActingAs()
  const [open, setOpen] = useState(false)
  const choices = me ? choicesOf(me, today()) : []
  const now = choices.find((choice) => choice.as === as)
  if (choices.length < 2 || !now) return null
  const choose = (value: string) => {
    const choice = choices.find((one) => one.as === value)
    if (choice) actAs(choice.as)
    setOpen(false)
  }
  return (
    <View>
      <Card flush>
        <ListRow
          icon="users-round"
          title={`现在是：${now.label}`}
          detail={now.detail}
          end="换身份"
          onClick={() => setOpen(true)}
        />
      </Card>
      <ActionSheet
        open={open}
        title="您现在以什么身份办事"
        options={choices.map((choice) => ({ value: choice.as, label: choice.label, detail: choice.detail }))}
        chosen={as}
        onChoose={choose}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
