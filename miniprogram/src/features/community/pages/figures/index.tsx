import type { Output } from '@shared/endpoint'
import { readCommunityFigures } from '@shared/figures/contract'
import type { PlaceId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { RoleSwitch } from '@/components/role-switch'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { PostFigures } from '../../figures/post-figures'
import { WishFigures } from '../../figures/wish-figures'
import { hasHidden, inShort } from '../../figures/words'

type Read = Output<typeof readCommunityFigures>

/** Roles that look after places, or stand above those that do. */
const roles = ['community_worker', 'branch_secretary', 'party_worker', 'county_officer']

/** 社区的数字: what a community, a compound, or all below an organisation knows of its wishes and its posts. */
export default function FiguresPage() {
  const grant = useGrant()
  const opened = useIdParam('place', 'placeId')
  const placeId = opened ?? grant?.placeId
  const may = grant !== undefined && roles.includes(grant.role)
  const query = placeId ? { placeId } : { orgId: grant?.orgId }
  const read = useRead(readCommunityFigures, may ? { query } : undefined)
  if (!may) return <WrongRole forWhom="社区、小区支部和上级党组织的同志" />
  return (
    <Screen reads={[read]} {...(read.data && { title: read.data.name })}>
      <RoleSwitch />
      <ReadState read={read} failed="没有打开这里的数字">
        {(known) =>
          known.places.length === 0 ? (
            <EmptyState sentence="这里还没有心愿，也没有岗位。有了以后，数字就在这里。" />
          ) : (
            <Known read={known} placeId={placeId} />
          )
        }
      </ReadState>
    </Screen>
  )
}

function Known({ read: { whole, mayList, places }, placeId }: { read: Read; placeId: PlaceId | undefined }) {
  const listsOf = mayList ? placeId : undefined
  const others = places.filter((one) => one.placeId !== placeId)
  return (
    <>
      <WishFigures figures={whole} listsOf={listsOf} />
      <PostFigures figures={whole} listsOf={listsOf} />
      {others.length > 0 && (
        <>
          <SectionTitle count={others.length}>各处</SectionTitle>
          <Card flush>
            {others.map(({ placeId: id, name, figures }) => (
              <ListRow
                key={id}
                title={name}
                detail={inShort(figures)}
                onClick={() => void go.toCommunityFigures(id)}
              />
            ))}
          </Card>
        </>
      )}
      <Card>
        {[whole, ...places.map(({ figures }) => figures)].some(hasHidden)
          ? '写“—”的数很小，或者由它能算出别处的小数，只有管那里的同志看得到。刚办的事，过一会儿才算进来。'
          : '刚办的事，过一会儿才算进来。'}
      </Card>
    </>
  )
}
