import type { Output } from '@shared/endpoint'
import type { AwayFigures as Figures } from '@shared/trip/away-line'
import type { readAwayFigures } from '@shared/trip/contract'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { StateTag } from '@/ui/state-tag'
import { AwayFigures } from './away-figures'

/** How many are away below an organisation, one by one; each opens what lies below it, or who it is. */
export function AwayBelow({ whole, orgs }: Pick<Output<typeof readAwayFigures>, 'whole' | 'orgs'>) {
  return (
    <>
      <AwayFigures figures={whole} />
      <SectionTitle count={orgs.length}>下面的组织</SectionTitle>
      <Card flush>
        {orgs.map(({ orgId, name, hasBelow, mayList, figures }) => (
          <ListRow
            key={orgId}
            title={name}
            detail={`在外 ${figures.away} 人 · 确认的流动党员 ${figures.mobile} 人`}
            end={toDo(figures)}
            {...((hasBelow || mayList) && { onClick: () => void go.toAway(orgId) })}
          />
        ))}
      </Card>
    </>
  )
}

/** What the branch has still to do, which whoever is above may ask about. */
function toDo({ toReview, toRegister }: Figures) {
  if (toRegister > 0) return <StateTag state="waiting">{`${toRegister} 人待登记`}</StateTag>
  return toReview > 0 ? <StateTag state="waiting">{`${toReview} 人待确认`}</StateTag> : undefined
}
