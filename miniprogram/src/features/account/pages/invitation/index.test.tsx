import { fireEvent, screen } from '@testing-library/react'
import { acceptInvitation, readInvitation } from '@shared/grant/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const offered = {
  ...{ role: 'county_officer', orgName: '云溪县委组织部', countyName: '云溪县', practice: false },
  ...{ deputy: false, needsSecondPerson: true, expiresAt: instant(Date.parse('2026-11-29T02:00:00.000Z')) },
}
const receipt = (state: string) => ({ id: testId('grant', 1), version: 1, state, at: instant(0) })

async function brings(code: string) {
  fireEvent.change(await screen.findByLabelText('邀请码'), { target: { value: code } })
  tap(screen.getByText('看看是什么'))
}

test('what is offered is read before it is accepted; with two needed, it says that it does not count yet', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readInvitation, offered)
  phone.answer(acceptInvitation, receipt('waits_for_second'))
  await open()
  await brings('ABCD EFGH JKMN PQRS')
  expect(await screen.findByText('组织部门')).toBeTruthy()
  expect(screen.getByText('要两个人一起')).toBeTruthy()
  const accept = screen.getByText<HTMLButtonElement>('接受')
  expect(accept.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('您的姓名'), { target: { value: '高远' } })
  tap(accept)
  expect(await screen.findByText('还没有生效')).toBeTruthy()
  const sent = phone.received.find(({ endpoint }) => endpoint === 'acceptInvitation')
  expect(sent?.body).toEqual({ code: 'abcdefghjkmnpqrs', name: '高远' })
})

test('a role that counts at once is there to be chosen; whoever is on a roster is not asked for a name', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readInvitation, { ...offered, role: 'station_host', needsSecondPerson: false })
  phone.answer(acceptInvitation, receipt('given'))
  phone.scan = 'abcdefghjkmnpqrs'
  await open()
  tap(await screen.findByText('扫一扫邀请码'))
  expect(await screen.findByDisplayValue('abcdefghjkmnpqrs')).toBeTruthy()
  tap(screen.getByText('看看是什么'))
  tap(await screen.findByText('接受'))
  expect(await screen.findByText('您有了新的身份')).toBeTruthy()
})

test('an unknown code ends in a sentence', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.refuse(readInvitation, 'INVITATION_UNKNOWN')
  await open()
  await brings('abcdefghjkmnpqrs')
  expect(await screen.findByText(/邀请码不对/)).toBeTruthy()
})
