import { contract } from '@shared/contract'
import { route } from '../http/route'

const { listContacts, logContact } = contract.contact

export const handler = route([
  [listContacts, () => import('./list-contacts')],
  [logContact, () => import('./log-contact')],
])
