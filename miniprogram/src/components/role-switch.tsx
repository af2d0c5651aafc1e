import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '@shared/account/schema'
import { type ActingAs, useActingAs } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { ActionSheet } from '@/ui/action-sheet'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { rolePlace, roleWords } from './role-words'

interface Choice {
  as: ActingAs
  label: string
  detail: string
}

/** Everything that the person may act as. */
const choicesOf = (me: Me): Choice[] => [
  ...(me.member ? [{ as: 'self', label: '本人', detail: me.member.orgName } as const] : []),
  ...me.grants.map((grant) => ({ as: grant.grantId, label: roleWords(grant), detail: rolePlace(grant) })),
]

/** Who the person acts as now, and the way to change it; nothing for those who hold one role alone. */
export function RoleSwitch() {
  const me = useMe()
  const [as, actAs] = useActingAs()
  const [open, setOpen] = useState(false)
  const choices = me ? choicesOf(me) : []
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
