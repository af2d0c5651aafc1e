import { useRouter } from '@tarojs/taro'
import { isId } from '@shared/ids'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { AtStation } from '../../lists/at-station'
import { OfCounty } from '../../lists/of-county'
import { OfOrg } from '../../lists/of-org'

/** 外地党员: of the host's station, of the county for its department, or of an organisation. */
export default function InflowListPage() {
  const { orgId = '' } = useRouter().params
  const grant = useGrant()
  if (!grant) return <WrongRole forWhom="驿站和支部的同志" />
  if (isId('org', orgId)) return <OfOrg orgId={orgId} />
  if (grant.stationId) return <AtStation stationId={grant.stationId} />
  return grant.role === 'county_officer' ? <OfCounty /> : <OfOrg orgId={grant.orgId} name={grant.orgName} />
}
