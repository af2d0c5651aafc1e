import { contract } from '@shared/contract'
import { route } from '../http/route'

const { desk } = contract

export const handler = route([
  [desk.openDeskTicket, () => import('./open-desk-ticket')],
  [desk.readDeskTicket, () => import('./read-desk-ticket')],
  [desk.seeDeskTicket, () => import('./see-desk-ticket')],
  [desk.approveDeskTicket, () => import('./approve-desk-ticket')],
  [desk.refuseDeskTicket, () => import('./refuse-desk-ticket')],
  [desk.askConfirmation, () => import('./ask-confirmation')],
  [desk.readConfirmation, () => import('./read-confirmation')],
  [desk.listConfirmations, () => import('./list-confirmations')],
  [desk.confirm, () => import('./confirm')],
])
