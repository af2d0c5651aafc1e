import { contract } from '@shared/contract'
import { route } from '../http/route'

const {
  listGrants,
  giveGrant,
  inviteToRole,
  confirmGrant,
  extendGrant,
  revokeGrant,
  readInvitation,
  acceptInvitation,
} = contract.grant

export const handler = route([
  [listGrants, () => import('./list-grants')],
  [giveGrant, () => import('./give-grant')],
  [inviteToRole, () => import('./invite-to-role')],
  [confirmGrant, () => import('./confirm-grant')],
  [extendGrant, () => import('./extend-grant')],
  [revokeGrant, () => import('./revoke-grant')],
  [readInvitation, () => import('./read-invitation')],
  [acceptInvitation, () => import('./accept-invitation')],
])
