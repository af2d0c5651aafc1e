import * as v from 'valibot'
import {
  type LetterView,
  letterViewSchema,
  type OpenedLetter,
  openedLetterSchema,
} from '@shared/letter/schema'
import { testId } from '@/testing/people'

/** A letter of 林秀兰's trip as the branch sees it. */
export const letterView = (state: string, more: object = {}): LetterView =>
  v.parse(letterViewSchema, {
    ...{ tripId: testId('trip', 1), version: 2, state, isOver: false },
    ...{ fromOrgName: '柳树湾村党支部', fromPhone: '19900009001', toOrgName: '滨海社区党支部' },
    ...{ memberName: '林秀兰', place: ['海南省', '三亚市', '吉阳区'], leaveOn: '2026-11-20' },
    ...{ madeOn: '2026-11-21', expiresOn: '2026-12-21' },
    ...(state !== 'sent' && {
      answer: {
        ...{ at: '2026-11-22T01:00:00.000Z', orgName: '滨海社区党支部' },
        ...{ contactName: '符老师', phone: '199****8001' },
      },
    }),
    ...((state === 'called_back' || state === 'acknowledged') && {
      calledBack: { on: '2026-11-22', phone: '089****0001' },
    }),
    ...more,
  })

/** The same for whoever holds the code. */
export const openedLetter = (state: string, more: object = {}): OpenedLetter =>
  v.parse(openedLetterSchema, {
    ...{ state, isYours: false, expiresOn: '2026-12-21' },
    ...{ fromOrgName: '柳树湾村党支部', toOrgName: '滨海社区党支部' },
    ...more,
  })
