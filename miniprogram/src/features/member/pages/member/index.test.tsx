import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Endpoint } from '@shared/endpoint'
import { releaseBinding } from '@shared/account/contract'
import { listContacts, logContact } from '@shared/contact/contract'
import { listDelegates } from '@shared/delegation/contract'
import {
  confirmDeath,
  readMember,
  recordDeath,
  reverseDeath,
  setDiscreet,
  takeOver,
  transferMember,
  undoTransfer,
} from '@shared/member/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { answerIfAsked } from '@shared/member/words'
import { readConsents } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { memberView } from '../../testing/members'

const memberId = testId('member', 1)
const receipt = { id: memberId, version: 5, state: 'active', at: instant(0) }

async function look(more: object = {}, params = {}) {
  const acting = new Map([['acting-as', { [secretary.accountId]: secretary.grants[0]?.grantId }]])
  const { phone } = await phoneOf(secretary, acting)
  phone.answer(readMember, memberView(more))
  phone.answer(readConsents, { notice: true, sensitive: false, history: [] })
  phone.answer(listDelegates, { delegates: [] })
  phone.answer(listContacts, { contacts: [] })
  phone.answer(logContact, receipt)
  phone.answer(revealMember, ({ body }) =>
    JSON.stringify(body).includes('mobile')
      ? { field: 'mobile' as const, value: '19900002121' }
      : { field: 'homeAddress' as const, value: '柳湾路 1 号' },
  )
  await openPage(() => import('./index'), { memberId, ...params })
  await screen.findByText('林秀兰')
  return phone
}
type Phone = Awaited<ReturnType<typeof look>>
const bodies = (phone: Phone, endpoint: Endpoint) =>
  phone.received.filter((one) => one.endpoint === endpoint.name).map(({ body }) => body)
const sheet = () => within(screen.getAllByRole('dialog').find((one) => one.textContent !== '')!)

/** Turns a wheel of the page that is open. */
async function turn(wheel: HTMLElement, detail: unknown) {
  const { choose } = await import('@/testing/components')
  act(() => choose(wheel, detail))
}

describe('a contact', () => {
  test('is masked; one tap opens the number and calls it, and the look is said before', async () => {
    const phone = await look()
    expect(screen.getByText('199****2121')).toBeTruthy()
    expect(screen.getByText('您看过会记下来，本人能看到')).toBeTruthy()
    tap(screen.getByText('看号码'))
    tap(await screen.findByText('打电话'))
    expect(bodies(phone, revealMember)).toEqual([{ field: 'mobile', reason: 'call' }])
    expect(phone.called).toContain('makePhoneCall "19900002121"')
    // What was spoken of is written down at once, filled in.
    await waitFor(() =>
      expect(phone.called).toContain(
        `navigateTo "/features/contact/pages/log/index?memberId=${memberId}&how=phone"`,
      ),
    )
  })

  test('the address is opened for a visit, and from a sweep the sweep is the reason', async () => {
    const phone = await look({}, { why: 'sweep' })
    tap(screen.getByText('看地址'))
    expect(await screen.findByText('柳湾路 1 号')).toBeTruthy()
    tap(screen.getByText('看号码'))
    await screen.findByText('打电话')
    expect(bodies(phone, revealMember)).toEqual([
      { field: 'homeAddress', reason: 'sweep' },
      { field: 'mobile', reason: 'sweep' },
    ])
  })

  test('asks a committee for a written reason, which must not be empty', async () => {
    const phone = await look({ viewer: 'committee', opens: { mobile: 'explained' }, address: undefined })
    tap(screen.getByText('看号码'))
    tap(sheet().getByText('看号码'))
    expect(sheet().getByText('请写一句为什么要看')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('为什么要看'), { target: { value: '支部两次没联系上' } })
    tap(sheet().getByText('看号码'))
    expect(await screen.findByText('打电话')).toBeTruthy()
    expect(bodies(phone, revealMember)).toEqual([{ field: 'mobile', explanation: '支部两次没联系上' }])
  })

  test('without a network stays masked, and says so', async () => {
    const phone = await look()
    phone.answerBy(revealMember, () => undefined)
    tap(screen.getByText('看号码'))
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(screen.getByText('199****2121')).toBeTruthy()
  })

  test('of whom a committee has taken over is not there for the branch', async () => {
    await look({
      ...{ viewer: 'relieved', held: true, maySteps: [], opens: {} },
      ...{ phone: undefined, address: undefined, bound: undefined, away: undefined, trips: undefined },
    })
    expect(screen.queryByText('看号码')).toBeNull()
    expect(screen.getByText(/由上级联系，支部不用再联系/)).toBeTruthy()
    expect(screen.queryByText('能办的事')).toBeNull()
  })
})

test('what to answer to somebody who asks stands at the top', async () => {
  await look({ discreet: true, answerIfAsked })
  expect(screen.getByText(`“${answerIfAsked}”`)).toBeTruthy()
})

test('consents, delegates and what the member sees are told', async () => {
  await look()
  expect(await screen.findByText('同意了')).toBeTruthy()
  expect(screen.getByText('还没同意')).toBeTruthy()
  expect(await screen.findByText('没有请人代办')).toBeTruthy()
  expect(screen.getByText(/也能看到谁看过号码和住址/)).toBeTruthy()
})

test('the log says how it has been lately, leads to writing down, and takes 平安 at one tap', async () => {
  const phone = await look()
  expect(await screen.findByText('还没有记录')).toBeTruthy()
  tap(screen.getByText('记一次联系'))
  expect(phone.called).toContain(`navigateTo "/features/contact/pages/log/index?memberId=${memberId}"`)
  tap(screen.getByRole('button', { name: '平安：林秀兰' }))
  expect(await screen.findByText('记下了')).toBeTruthy()
  expect(bodies(phone, logContact)).toMatchObject([{ on: '2026-11-22', how: 'phone', topics: ['safe'] }])
})

test('only what the server offers can be done', async () => {
  const phone = await look({ maySteps: ['correct'], bound: false })
  expect(screen.queryByText('记录去世')).toBeNull()
  expect(screen.queryByText('解除手机绑定')).toBeNull()
  tap(screen.getByText('更正信息'))
  expect(phone.called.join()).toContain('member/pages/correct/index')
})

test('a phone is released with a reason, once', async () => {
  const phone = await look()
  phone.answer(releaseBinding, receipt)
  tap(screen.getByText('解除手机绑定'))
  expect(sheet().getByText<HTMLButtonElement>('解除绑定').disabled).toBe(true)
  tap(sheet().getByRole('button', { name: /^为什么解除/ }))
  tap(screen.getByText('手机丢了'))
  tap(sheet().getByText('解除绑定'))
  tap(sheet().getByText('解除绑定'))
  expect(await screen.findByText('解除了')).toBeTruthy()
  expect(screen.getByText(/在新手机上打开候鸟驿站/)).toBeTruthy()
  expect(bodies(phone, releaseBinding)).toEqual([{ reason: 'phone_lost' }])
  tap(sheet().getByText('发绑定码'))
  expect(phone.called.at(-1)).toContain('link-code/index')
})

test('a transfer that was a mistake is undone, and what must be begun anew is said', async () => {
  const phone = await look({ state: 'transferred', maySteps: ['undo_transfer'], bound: false })
  phone.answer(undoTransfer, { ...receipt, lost: ['account', 'delegation'] })
  tap(screen.getByText('转出记错了，撤回'))
  tap(sheet().getByText('撤回转出'))
  expect(await screen.findByText('林秀兰回到名册里了')).toBeTruthy()
  expect(bodies(phone, undoTransfer)).toHaveLength(1)
  tap(sheet().getByText('知道了'))
  await waitFor(() => expect(screen.queryByText('林秀兰回到名册里了')).toBeNull())
})

test('a committee opens the page for another branch', async () => {
  const phone = await look({ viewer: 'committee', maySteps: ['move'] })
  tap(screen.getByText('转到本县别的支部'))
  expect(phone.called.at(-1)).toContain('member/pages/move/index')
})

test('a number that the member typed is said to be so', async () => {
  await look({ phoneTyped: true })
  expect(screen.getByText('手机号 · 本人自己填的，没有验证')).toBeTruthy()
})

test('a transfer is written down with its day and the version that was read', async () => {
  const phone = await look()
  phone.answer(transferMember, receipt)
  tap(screen.getByText('组织关系已转出'))
  await turn(screen.getByRole('button', { name: /^哪一天/ }), { value: '2026-11-20' })
  await screen.findByText('前天')
  tap(sheet().getByText('记下转出'))
  await waitFor(() => expect(bodies(phone, transferMember)).toEqual([{ version: 4, on: '2026-11-20' }]))
})

test('discretion and taking over are at the member’s wish', async () => {
  const phone = await look({ viewer: 'committee', maySteps: ['set_discreet', 'take_over'] })
  phone.answer(setDiscreet, receipt)
  phone.answer(takeOver, receipt)
  tap(screen.getByText('不告诉来打听的人'))
  tap(sheet().getByText('打开'))
  await waitFor(() => expect(bodies(phone, setDiscreet)).toEqual([{ discreet: true }]))
  tap(screen.getAllByText('由上级联系')[0]!)
  tap(sheet().getByRole('button', { name: /^本人怎么说的/ }))
  tap(screen.getByText('写了字条'))
  tap(sheet().getAllByText('由上级联系')[0]!)
  await waitFor(() => expect(bodies(phone, takeOver)).toEqual([{ wish: 'written' }]))
})

describe('a death', () => {
  test('is recorded, with the day only if it is known', async () => {
    const phone = await look()
    phone.answer(recordDeath, receipt)
    tap(screen.getByText('记录去世'))
    tap(sheet().getByText('记下'))
    await waitFor(() => expect(bodies(phone, recordDeath)).toEqual([{}]))
  })

  test('waits for somebody else after who recorded it', async () => {
    await look({
      ...{ deathRecorded: true, death: { confirmed: false, recordedByReader: true } },
      maySteps: ['reverse_death'],
    })
    expect(screen.getByText(/请支部或上级的另一位同志/)).toBeTruthy()
    expect(screen.queryByText('确认去世')).toBeNull()
    expect(screen.getByText('撤销去世的记录')).toBeTruthy()
  })

  test('is confirmed by a second person, or taken back', async () => {
    const phone = await look({
      ...{ deathRecorded: true, death: { on: '2026-11-20', confirmed: false, recordedByReader: false } },
      maySteps: ['confirm_death', 'reverse_death'],
    })
    phone.answer(confirmDeath, receipt)
    phone.answer(reverseDeath, { ...receipt, lost: [] })
    expect(screen.getByText('前天去世')).toBeTruthy()
    tap(screen.getByText('确认去世'))
    tap(sheet().getByText('确认'))
    await waitFor(() => expect(bodies(phone, confirmDeath)).toHaveLength(1))
    tap(screen.getByText('撤销去世的记录'))
    tap(sheet().getByText('撤销'))
    await waitFor(() => expect(bodies(phone, reverseDeath)).toHaveLength(1))
  })
})

test('a refusal stands on the sheet, and is gone with it', async () => {
  const phone = await look()
  phone.refuse(recordDeath, 'MEMBER_STEP_NOT_POSSIBLE')
  tap(screen.getByText('记录去世'))
  tap(sheet().getByText('记下'))
  expect(await screen.findByText('没有办成')).toBeTruthy()
  tap(sheet().getByText('先不'))
  tap(screen.getByText('组织关系已转出'))
  expect(screen.queryByText('没有办成')).toBeNull()
})

test('an address without a member leads home', async () => {
  await phoneOf(secretary)
  await openPage(() => import('./index'), { memberId: 'mem_?' })
  expect(await screen.findByText('没有找到这位党员')).toBeTruthy()
})

test('opened from a sweep for a step, it asks about it at once, if the reader may take it', async () => {
  await look({ maySteps: ['record_death'] }, { why: 'sweep', step: 'record_death' })
  expect(sheet().getByText('林秀兰去世了？')).toBeTruthy()
})

test('and asks nothing about a step that is none, or not theirs', async () => {
  await look({ maySteps: ['correct'] }, { why: 'sweep', step: 'record_death' })
  expect(screen.queryByRole('dialog')).toBeNull()
})
