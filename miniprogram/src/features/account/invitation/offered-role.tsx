import type * as v from 'valibot'
import type { invitationSchema } from '@shared/grant/schema'
import { roleWords } from '@/components/role-words'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { dayOf } from '@shared/time'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** What a code offers, before anybody says yes to it. */
export function OfferedRole({ offered }: { offered: v.InferOutput<typeof invitationSchema> }) {
  const { countyName, practice, orgName, stationName, placeName, deputy, expiresAt } = offered
  const where = stationName ?? placeName
  return (
    <Card flush>
      <ListRow
        icon="user-round"
        title={deputy ? `${roleWords(offered)}（代理）` : roleWords(offered)}
        detail={[practice ? `${countyName}（演练）` : countyName, orgName, where].filter(Boolean).join(' · ')}
      />
      <ListRow
        icon="clock"
        title="邀请码的期限"
        detail={`请在${sayDay(dayOf(expiresAt), today())}以前接受`}
      />
    </Card>
  )
}
