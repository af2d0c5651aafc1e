import {
  archiveTrip,
  confirmArrival,
  manageTripAtOrigin,
  registerTrip,
  reportReturn,
  withdrawTrip,
} from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { leavingWords } from '../route/leaving'

/** Steps that are done by one tap, or by a tap and a yes. */
export const directSteps = {
  register: registerTrip,
  manage_at_origin: manageTripAtOrigin,
  confirm_arrival: confirmArrival,
  arrived_by_phone: confirmArrival,
  report_return: reportReturn,
  archive: archiveTrip,
  withdraw: withdrawTrip,
} as const
export type DirectStep = keyof typeof directSteps

export const isDirect = (step: string): step is DirectStep => Object.keys(directSteps).includes(step)

/** What is asked before a step that can't be taken back: the question, what will happen, and the yes. */
export interface Question {
  title: string
  message: string
  yes: string
}

/** The question before a step; undefined for registering, which loses nothing. */
export function questionBefore(step: DirectStep, trip: TripView): Question | undefined {
  const { memberName: name, originOrgName: origin } = trip
  const questions: Record<DirectStep, Question | undefined> = {
    register: undefined,
    manage_at_origin: {
      title: '由本支部直接联系？',
      message: `${leavingWords(trip) || '不安排驿站，'}${name}在外期间由本支部联系。以后还可以再安排驿站。`,
      yes: '由本支部联系',
    },
    confirm_arrival: {
      title: `见到${name}本人了？`,
      message: `确认后，${name}和${origin}都会知道已经报到。`,
      yes: '见到本人了',
    },
    arrived_by_phone: {
      title: `和${name}通过电话，人到了？`,
      message: `确认后，${name}和${origin}都会知道接上了，经过里写明是电话里说的。`,
      yes: '人到了',
    },
    report_return:
      trip.side === 'member'
        ? {
            title: '您已经回来了？',
            message: `${origin}会知道您回来了，找您聊聊后归档。`,
            yes: '我回来了',
          }
        : {
            title: `${name}已经回来了？`,
            message: `您替${name}报告返回，经过里会写明是${origin}报的。`,
            yes: '替本人报返回',
          },
    archive: { title: '和本人聊过了？', message: '归档后，这次外出就办完了。', yes: '归档' },
    withdraw: {
      title: '这次不去了？',
      message: `报备会撤回，${origin}会知道。以后要走再报。`,
      yes: '撤回报备',
    },
  }
  return questions[step]
}
