import { screen, within } from '@testing-library/react'
import { offerDelegation } from '@shared/delegation/contract'
import { instant } from '@shared/time'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))

async function choose(field: string, option: string) {
  tap(await screen.findByText(field))
  tap(within(await screen.findByRole('dialog')).getByText(option))
}

test('who, what and how long; then the code to scan, or to read out in groups', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(offerDelegation, {
    ...{ id: testId('delegation', 1), version: 1, state: 'offered', at: instant(0) },
  })
  await open()
  await choose('请谁替您', '老伴')
  await choose('替您办什么', '两样都办，还能看我的信息')
  await choose('办多久', '一个月')
  tap(screen.getByText('给我一个码'))
  const code = (await screen.findByText(/^\w{4} \w{4} \w{4}$/)).textContent
  const [sent] = phone.received.filter(({ endpoint }) => endpoint === 'offerDelegation')
  const agreed = v.parse(offerDelegation.body, sent?.body)
  expect(agreed).toMatchObject({ relation: 'spouse', expiresOn: '2026-12-22' })
  expect(agreed.scopes).toEqual(['trips', 'wishes', 'data'])
  expect(code.replace(/ /g, '').toLowerCase()).toBe(agreed.code)
  expect(screen.getByRole('img', { name: '代办码' })).toBeTruthy()
  expect(screen.queryByText('林秀兰的停办纸条')).toBeNull()
  tap(screen.getByText('给自己留一张停办纸条'))
  expect(screen.getByText('林秀兰的停办纸条')).toBeTruthy()
  expect(screen.getByLabelText((agreed.slip ?? '').toUpperCase().replace(/(.{4})(?=.)/g, '$1 '))).toBeTruthy()
  const kept = JSON.stringify([...phone.storage])
  for (const code of [agreed.code, agreed.slip]) expect(kept).not.toContain(code)
})

test('with three already it is said, and what was chosen stays', async () => {
  const { phone } = await phoneOf(member)
  phone.refuse(offerDelegation, 'DELEGATES_FULL')
  await open()
  await choose('请谁替您', '邻居')
  tap(screen.getByText('给我一个码'))
  expect(await screen.findByText(/最多三个人/)).toBeTruthy()
  expect(screen.getByText('邻居')).toBeTruthy()
})
