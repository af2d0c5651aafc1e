import { screen, within } from '@testing-library/react'
import * as v from 'valibot'
import { listDelegates, recordDelegation } from '@shared/delegation/contract'
import { readMember } from '@shared/member/contract'
import { memberViewSchema } from '@shared/member/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'

const memberId = testId('member', 1)
const branch = secretary.grants[0]!
const acting = new Map([['acting-as', { [secretary.accountId]: branch.grantId }]])
const receipt = { id: testId('delegation', 1), version: 1, state: 'offered', at: instant(0) }

async function open(delegates: object[] = []) {
  const { phone } = await phoneOf(secretary, acting)
  phone.answer(
    readMember,
    v.parse(memberViewSchema, {
      ...{ memberId, version: 4, state: 'active', name: '林秀兰', orgId: branch.orgId, viewer: 'origin' },
      ...{ orgName: branch.orgName, held: false, deathRecorded: false, opens: {}, trips: [], maySteps: [] },
    }),
  )
  phone.answer(listDelegates, v.parse(listDelegates.output, { delegates }))
  phone.answer(recordDelegation, receipt)
  await openPage(() => import('./index'), { memberId })
  return phone
}

async function choose(field: string, option: string) {
  tap(await screen.findByText(field))
  tap(within(await screen.findByRole('dialog')).getByText(option))
}

test('who, what, how long and how the member agreed; then the code for the one and the slip for the other', async () => {
  const phone = await open()
  const yes = () => screen.getAllByText<HTMLButtonElement>('记下代办人').at(-1)!
  await choose('请谁替办', '邻居')
  await choose('办多久', '三个月')
  expect(yes().disabled).toBe(true)
  await choose('本人怎么同意的', '写了字条')
  tap(yes())
  expect(await screen.findByText('林秀兰的停办纸条')).toBeTruthy()
  const [sent] = phone.received.filter(({ endpoint }) => endpoint === 'recordDelegation')
  const body = v.parse(recordDelegation.body, sent?.body)
  expect(body).toMatchObject({
    ...{ relation: 'neighbour', scopes: ['trips'], expiresOn: '2027-02-20' },
    consent: { how: 'written', on: '2026-11-22' },
  })
  const groups = body.slip.toUpperCase().match(/.{4}/g) ?? []
  expect(screen.getByLabelText(groups.join(' '))).toBeTruthy()
  expect(
    screen
      .getByText(/^\w{4} \w{4} \w{4}$/)
      .textContent.replace(/ /g, '')
      .toLowerCase(),
  ).toBe(body.code)
  expect(body.slip).not.toBe(body.code)
  expect(screen.getByRole('img', { name: '停办码' })).toBeTruthy()
  const kept = JSON.stringify([...phone.storage])
  expect([kept.includes(body.slip), kept.includes(body.code)]).toEqual([false, false])
})

test('a refusal keeps what was chosen', async () => {
  const phone = await open()
  phone.refuse(recordDelegation, 'DELEGATES_FULL')
  await choose('请谁替办', '邻居')
  await choose('本人怎么同意的', '当面或电话里说的')
  tap(screen.getAllByText('记下代办人').at(-1)!)
  expect(await screen.findByText(/最多三个人/)).toBeTruthy()
  expect(screen.getByText('邻居')).toBeTruthy()
})

test('three are enough', async () => {
  await open(
    [1, 2, 3].map((n) => ({
      ...{ delegationId: testId('delegation', n), state: 'active', name: '林小雨', relation: 'child' },
      ...{ scopes: ['trips'], expiresOn: '2027-11-01', consent: { how: 'self', on: '2026-11-01' } },
    })),
  )
  expect(await screen.findByText('林秀兰已经请了 3 位')).toBeTruthy()
  expect(screen.queryByText('请谁替办')).toBeNull()
})

test('an address without a member says so', async () => {
  await phoneOf(secretary, acting)
  await openPage(() => import('./index'), { memberId: 'mem_?' })
  expect(await screen.findByText('没有找到这位党员')).toBeTruthy()
})
