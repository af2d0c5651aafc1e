import { listGrants } from '@shared/grant/contract'
import { readTree } from '@shared/org/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { go } from '@/routes'
import { Roles } from '../../roles/roles'

/** Who holds which role at an organisation and below it. */
export default function RolesPage() {
  const grant = useGrant()
  const orgId = useIdParam('org', 'orgId') ?? grant?.orgId
  const read = useRead(listGrants, grant && orgId && { query: { orgId } })
  const tree = useRead(readTree, grant && {})
  const name = tree.data?.nodes.find((node) => node.orgId === orgId)?.name
  if (!grant || !orgId) return <WrongRole forWhom="管组织的同志" />
  return (
    <Screen
      title="谁在负责"
      {...(name !== undefined && { subtitle: name })}
      reads={[read]}
      action={
        read.data && (
          <Button kind="primary" onClick={() => void go.toGiveRole(orgId)}>
            请人负责
          </Button>
        )
      }
    >
      <ReadState read={read} failed="没有打开名单">
        {(listed) => <Roles orgId={orgId} listed={listed} />}
      </ReadState>
    </Screen>
  )
}
