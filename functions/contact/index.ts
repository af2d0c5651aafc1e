import { contract } from '@shared/contract'
import { route } from '../http/route'

const { contact } = contract

export const handler = route([
  [contact.listContacts, () => import('./list-contacts')],
  [contact.logContact, () => import('./log-contact')],
  [contact.strikeContact, () => import('./strike-contact')],
  [contact.tickFollowUp, () => import('./tick-follow-up')],
  [contact.listContactsDue, () => import('./list-contacts-due')],
  [contact.readContactPlans, () => import('./read-contact-plans')],
  [contact.saveContactPlan, () => import('./save-contact-plan')],
  [contact.readContactSheet, () => import('./read-contact-sheet')],
  [contact.listSheetEntries, () => import('./list-sheet-entries')],
])
