import { listOrgs } from '@shared/org/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'
import { StartForm } from '../../start/start-form'

/** An organisation begins a sweep in the branches below it. */
export default function StartSweepPage() {
  const grant = useGrant()
  const orgs = useRead(listOrgs, grant ? {} : undefined)
  if (!grant || grant.stationId) return <WrongRole forWhom="支部和上级的同志" />
  return (
    <Screen
      title="发起摸排"
      subtitle={`以${grant.orgName}的名义。发出后，各支部马上看到名单。`}
      reads={[orgs]}
    >
      <ReadState read={orgs} failed="没有打开支部名单">
        {(data) => (
          <StartForm
            orgId={grant.orgId}
            below={data.orgs.filter(({ parentId, level }) => parentId === grant.orgId && level !== 'group')}
          />
        )}
      </ReadState>
    </Screen>
  )
}
