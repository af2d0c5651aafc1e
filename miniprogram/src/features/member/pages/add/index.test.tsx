import { fireEvent, screen } from '@testing-library/react'
import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { addMember } from '@shared/member/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'

const { orgId, grantId } = secretary.grants[0]!

async function look() {
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(addMember, { id: testId('member', 9), version: 1, state: 'active', at: instant(0) })
  await openPage(() => import('./index'), { orgId })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'addMember').map(({ body }) => body)
/** The ids that the phone has made. */
const idsIn = (bodies: unknown[]) => bodies.map((body) => v.parse(madeSchema, body).memberId)
const madeSchema = v.object({ memberId: idOf('member') })

test('a name is enough; then a code to bind by is offered', async () => {
  const phone = await look()
  expect((await screen.findByText<HTMLButtonElement>('加进名册')).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: ' 韩新 ' } })
  tap(screen.getByText('加进名册'))
  tap(await screen.findByText('发绑定码'))
  const [body] = sent(phone)
  expect(body).toEqual({ memberId: expect.any(String), orgId, name: '韩新' })
  expect(idsIn([body])).toHaveLength(1)
  expect(phone.called.at(-1)).toContain('link-code/index')
})

test('what else is known goes along; after that the next one begins empty, under an id of their own', async () => {
  const phone = await look()
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '韩新' } })
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '199 0000 2177' } })
  fireEvent.change(screen.getByLabelText('工作或学习单位'), { target: { value: '供销社' } })
  tap(screen.getByText('加进名册'))
  expect(await screen.findByText(/用这个手机号认证/)).toBeTruthy()
  tap(screen.getByText('再加一位'))
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '韩旧' } })
  tap(screen.getByText('加进名册'))
  expect(await screen.findByText('韩旧')).toBeTruthy()
  expect(sent(phone)).toMatchObject([
    { name: '韩新', phone: '19900002177', unit: '供销社' },
    { name: '韩旧' },
  ])
  expect(new Set(idsIn(sent(phone))).size).toBe(2)
})

test('a number of theirs that is taken is said, and what was filled in stays', async () => {
  const phone = await look()
  phone.refuse(addMember, 'MEMBER_NO_TAKEN')
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '韩新' } })
  tap(screen.getByText('加进名册'))
  expect(await screen.findByText('没有加上')).toBeTruthy()
  expect(screen.getByDisplayValue('韩新')).toBeTruthy()
})

test('it is for who works for the branch', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'), { orgId })
  expect(await screen.findByText(/这一页给支部的同志用/)).toBeTruthy()
})
