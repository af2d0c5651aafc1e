import type { Me } from '@shared/account/schema'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'

/** Does somebody belong to a county here, as a member, as one from elsewhere, or as a resident? */
export const isHere = ({ member, inflow, resident }: Me): boolean =>
  member !== undefined || inflow !== undefined || resident !== undefined

/** Wishes are of a place: whoever has said of none that they live there says so first. */
export const NotHereYet = () => (
  <EmptyState
    sentence="先登记住在哪个社区，就能看附近的心愿，也能提自己的。不用填姓名、电话。"
    action={{ label: '登记住在哪里', onClick: () => void go.toResident() }}
  />
)
