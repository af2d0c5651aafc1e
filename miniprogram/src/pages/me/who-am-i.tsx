import { useMe } from '@/lib/session'
import { rolePlace, roleWords } from '@/components/role-words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** The person's number and every role they hold, with where they hold it. */
export function WhoAmI() {
  const me = useMe()
  if (!me || (!me.member && me.grants.length === 0)) return null
  return (
    <Card flush>
      {me.member && <ListRow icon="phone" title="我的电话" end={me.member.phone} />}
      {me.grants.map((grant) => (
        <ListRow key={grant.grantId} icon="user-round" title={roleWords(grant)} detail={rolePlace(grant)} />
      ))}
    </Card>
  )
}
