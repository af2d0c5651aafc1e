import type { OrgId } from '@shared/ids'
import type { OrgNameInTree } from '@shared/org/views'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'

interface ScopeChoiceProps {
  /** Those directly below whoever starts it. */
  below: readonly OrgNameInTree[]
  /** Empty: all of them. */
  chosen: readonly OrgId[]
  onChange: (chosen: OrgId[]) => void
}

/** Which branches take part: all that lie below, or those in and below some organisations. */
export function ScopeChoice({ below, chosen, onChange }: ScopeChoiceProps) {
  if (below.length === 0) return null
  const toggle = (orgId: OrgId) =>
    onChange(chosen.includes(orgId) ? chosen.filter((one) => one !== orgId) : [...chosen, orgId])
  const tag = (isChosen: boolean) => (isChosen ? <StateTag state="done">选了</StateTag> : undefined)
  return (
    <Card title="哪些支部" flush>
      <ListRow title="下面所有支部" end={tag(chosen.length === 0)} onClick={() => onChange([])} />
      {below.map(({ orgId, name, level }) => (
        <ListRow
          key={orgId}
          title={name}
          {...(level !== 'branch' && { detail: '它下面的所有支部' })}
          end={tag(chosen.includes(orgId))}
          onClick={() => toggle(orgId)}
        />
      ))}
    </Card>
  )
}
