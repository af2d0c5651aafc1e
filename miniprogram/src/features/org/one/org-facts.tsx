import type { TreeNode } from '@shared/org/views'
import { unitWords } from '@/components/org-words'
import { today } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** What is known of an organisation; what isn't takes no line. */
export function OrgFacts({ node }: { node: TreeNode }) {
  const { phone, unitKind, establishedOn, approvedBy, termEndsOn, goLiveOn, externalCode, regionCode } = node
  const now = today()
  const facts: [string, string | undefined][] = [
    ['设在', unitKind && unitWords(unitKind)],
    ['成立', establishedOn && sayDay(establishedOn, now)],
    ['批准组织', approvedBy],
    ['届满', termEndsOn && sayDay(termEndsOn, now)],
    ['从哪天起提醒', goLiveOn && sayDay(goLiveOn, now)],
    ['组织编码', externalCode],
    ['区划代码', regionCode],
  ]
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== undefined)
  if (known.length === 0 && !phone) return null
  return (
    <Card flush>
      {phone && <ListRow title="电话" detail={phone} end="打电话" onClick={() => callPhone(phone)} />}
      {known.map(([label, value]) => (
        <ListRow key={label} title={label} end={value} />
      ))}
    </Card>
  )
}
