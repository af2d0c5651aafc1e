import type { ContactView } from '@shared/contact/schema'
import { daySchema, instant } from '@shared/time'
import * as v from 'valibot'
import { phoneOf } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'

export const day = (text: string) => v.parse(daySchema, text)
export const memberId = testId('member', 1)
export const receipt = { id: testId('contact', 9), version: 1, state: 'logged', at: instant(0) }

/** A call of yesterday, as its branch sees it. */
export const entry = (n: number, more: Partial<ContactView> = {}): ContactView => ({
  ...{ contactId: testId('contact', n), on: day('2026-11-21'), how: 'phone', no: `20261121-00000${n}` },
  ...{ orgName: '柳树湾村党支部', byName: '周启明', topic: '问近况' },
  maySteps: ['strike', 'correct'],
  ...more,
})

/** A phone of the secretary, who acts for the branch. */
export const secretarysPhone = () =>
  phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: secretary.grants[0]?.grantId }]]))
