import type { RetentionRow } from '@shared/privacy/schema'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

/** What an erasure takes, and what stays of the rest, for how long and why. */
export function Retained({ rows }: { rows: readonly RetentionRow[] }) {
  const gone = rows.filter(({ afterErasure }) => afterErasure === 'deleted')
  const rest = rows.filter(({ afterErasure }) => afterErasure !== 'deleted')
  return (
    <>
      <SectionTitle>马上删掉</SectionTitle>
      <Card flush>
        {gone.map(({ kind, what, remains }) => (
          <ListRow key={kind} icon="x" title={what} {...(remains !== undefined && { detail: remains })} />
        ))}
      </Card>
      <SectionTitle>组织要留下的</SectionTitle>
      <Card flush>
        {rest.map(({ kind, what, remains, why, howLong }) => (
          <ListRow
            key={kind}
            icon="info"
            title={what}
            detail={`${remains === undefined ? '' : `留下：${remains}。`}因为${why}。留多久：${howLong}`}
          />
        ))}
      </Card>
    </>
  )
}
