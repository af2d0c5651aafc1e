import { contract } from '@shared/contract'
import { route } from '../http/route'

const { giveConsent, withdrawConsent, readConsents, listLooks, readRetention, requestErasure } =
  contract.privacy

export const handler = route([
  [giveConsent, () => import('./give-consent')],
  [withdrawConsent, () => import('./withdraw-consent')],
  [readConsents, () => import('./read-consents')],
  [listLooks, () => import('./list-looks')],
  [readRetention, () => import('./read-retention')],
  [requestErasure, () => import('./request-erasure')],
])
