import { useRouter } from '@tarojs/taro'
import { isId, type OrgId, type SweepId } from '@shared/ids'

/** The sweep that the page was opened with. */
export function useSweepId(): SweepId | undefined {
  const { sweepId = '' } = useRouter().params
  return isId('sweep', sweepId) ? sweepId : undefined
}

/** At whose branches the page looks; undefined: at those of whom one works for. */
export function useTopOrgId(): OrgId | undefined {
  const { orgId = '' } = useRouter().params
  return isId('org', orgId) ? orgId : undefined
}

/** The branch's list that the page was opened with: a sweep, and whose list of it. */
export function useListIds(): { sweepId: SweepId; orgId: OrgId } | undefined {
  const sweepId = useSweepId()
  const { orgId = '' } = useRouter().params
  return sweepId && isId('org', orgId) ? { sweepId, orgId } : undefined
}
