import { fireEvent, screen } from '@testing-library/react'
import * as v from 'valibot'
import { logIn, whoAmI } from '@shared/account/contract'
import { listPlaces, listTowns } from '@shared/community/contract'
import { giveConsent, readConsents } from '@shared/privacy/contract'
import type { Me } from '@shared/account/schema'
import { submitWish } from '@shared/wish/contract'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, nobodyYet, sessionOf, testId } from '@/testing/people'

const resident: Me = {
  ...nobodyYet,
  resident: {
    ...{ countyId: testId('county', 1), countyName: '云溪县' },
    ...{ communityId: testId('place', 1), communityName: '海棠社区' },
    ...{ compoundId: testId('place', 2), compoundName: '海棠花园' },
  },
}

const agreed = { notice: true, sensitive: true, wish: true, wish_sensitive: true, history: [] }

async function open(storage?: Map<string, unknown>, me = resident) {
  const { phone } = await phoneOf(me, storage)
  phone.answer(readConsents, agreed)
  phone.answer(submitWish, receipt)
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  phone.answer(listPlaces, { places: [{ placeId: testId('place', 1), kind: 'community', name: '海棠社区' }] })
  await openPage(() => import('./index'))
  return phone
}
const writes = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })
function says(text: string | RegExp, field: RegExp) {
  tap(screen.getByRole('button', { name: field }))
  tap(screen.getByRole('radio', { name: text }))
}
async function tellsWhat() {
  await screen.findByText('两步，第 1 步')
  says('请人帮忙', /^哪一种/)
  writes('心愿', '厨房灯泡坏了，想请人换一下')
}

test('two steps, the emergency numbers on top, and it is sent once', async () => {
  const phone = await open()
  expect(await screen.findByRole('button', { name: '打110报警' })).toBeTruthy()
  await tellsWhat()
  tap(screen.getByRole('button', { name: '下一步' }))
  expect(screen.getByText('两步，第 2 步')).toBeTruthy()
  expect(screen.getByRole('button', { name: '打119火警' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '住在哪里，海棠社区 海棠花园' })).toBeTruthy()
  writes('称呼', '陈阿姨')
  writes('电话', '199 0000 3001')
  tap(screen.getByRole('button', { name: '提交心愿' }))
  tap(screen.getByRole('button', { name: '提交心愿' }))
  expect(await screen.findByText('心愿收到了')).toBeTruthy()
  const bodies = phone.received.filter(({ endpoint }) => endpoint === 'submitWish').map(({ body }) => body)
  expect(bodies).toEqual([
    {
      ...{ wishId: expect.stringMatching(/^wsh_/), kind: 'service', text: '厨房灯泡坏了，想请人换一下' },
      ...{
        group: 'resident',
        name: '陈阿姨',
        phone: '19900003001',
        mayVisit: false,
        hiddenFromCompound: false,
      },
      residence: { communityId: testId('place', 1), compoundId: testId('place', 2) },
    },
  ])
})

test('for mother next door: who asks and that she knows of it', async () => {
  const phone = await open()
  await tellsWhat()
  says('父母', /^替谁提/)
  expect(screen.getByText('请先问过他本人，他知道、同意了再提')).toBeTruthy()
  says('老人', /^给谁/)
  tap(screen.getByRole('button', { name: '下一步' }))
  writes('称呼', '陈阿姨')
  writes('电话', '19900003001')
  says(/^可以上门/, /^怎么给/)
  says(/^不给本小区的人看/, /^谁能看到/)
  tap(screen.getByRole('button', { name: '提交心愿' }))
  await screen.findByText('心愿收到了')
  expect(phone.received.find(({ endpoint }) => endpoint === 'submitWish')?.body).toMatchObject({
    ...{ group: 'elder', mayVisit: true, hiddenFromCompound: true },
    onBehalf: { relation: 'child', consent: 'spoken', on: '2026-11-22' },
  })
})

test('what is missing is said beside it, in each step', async () => {
  await open()
  await screen.findByText('两步，第 1 步')
  tap(screen.getByRole('button', { name: '下一步' }))
  expect(screen.getByText('请选想要哪一种')).toBeTruthy()
  expect(screen.getByText('请写想要什么')).toBeTruthy()
  await tellsWhat()
  tap(screen.getByRole('button', { name: '下一步' }))
  tap(screen.getByRole('button', { name: '提交心愿' }))
  expect(screen.getByText('请写怎么称呼')).toBeTruthy()
})

test('three hundred characters are too many, and that is said before anything is sent', async () => {
  const phone = await open()
  await tellsWhat()
  writes('心愿', '🙏'.repeat(150))
  tap(screen.getByRole('button', { name: '下一步' }))
  expect(screen.getByText('最多写 200 个字')).toBeTruthy()
  expect(phone.asked()).not.toContain('submitWish')
})

test('an amount of money is refused in the server’s words, and what was filled in stays', async () => {
  const phone = await open()
  phone.refuse(submitWish, 'WISH_NAMES_MONEY')
  await tellsWhat()
  tap(screen.getByRole('button', { name: '下一步' }))
  writes('称呼', '陈阿姨')
  writes('电话', '19900003001')
  tap(screen.getByRole('button', { name: '提交心愿' }))
  expect(await screen.findByText(/心愿里不写钱数/)).toBeTruthy()
  expect(screen.getByText(/您填的都还在/)).toBeTruthy()
})

test('without a network it stays on the phone; begun and left, it stands there again', async () => {
  const phone = await open()
  await tellsWhat()
  const { storage } = phone
  const again = await open(storage)
  again.answer(logIn, sessionOf(resident))
  again.answer(whoAmI, resident)
  expect((await screen.findAllByDisplayValue('厨房灯泡坏了，想请人换一下')).length).toBeGreaterThan(0)
  again.answerBy(submitWish, () => undefined)
  tap(screen.getAllByRole('button', { name: '下一步' }).at(-1) ?? document.body)
  writes('称呼', '陈阿姨')
  writes('电话', '19900003001')
  tap(screen.getByRole('button', { name: '提交心愿' }))
  expect(await screen.findByText('已为您存在手机里')).toBeTruthy()
})

test('before the first wish both texts are asked, each with a no of its own', async () => {
  const { phone } = await phoneOf(resident)
  const given: string[] = []
  phone.answer(readConsents, () => ({
    ...agreed,
    ...{ wish: given.includes('wish'), wish_sensitive: given.includes('wish_sensitive') },
  }))
  phone.answer(giveConsent, ({ body }) => {
    given.push(v.parse(giveConsent.body, body).kind)
    return receipt
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText('心愿里的信息怎么用')).toBeTruthy()
  tap(screen.getByRole('button', { name: '不同意' }))
  expect(screen.getByText(/由他们在纸上替您记/)).toBeTruthy()
  tap(screen.getByRole('button', { name: '再看一遍说明' }))
  tap(screen.getByRole('button', { name: '看明白了，同意' }))
  expect(await screen.findByText('心愿里敏感的几样，要单独问您')).toBeTruthy()
  tap(screen.getByRole('button', { name: '这几样也同意' }))
  expect(await screen.findByText('两步，第 1 步')).toBeTruthy()
  expect(given).toEqual(['wish', 'wish_sensitive'])
})

const forMother: Me = {
  ...daughter,
  delegations: (daughter.delegations ?? []).map((one) => ({ ...one, scopes: ['wishes'] })),
}
const acting = () => new Map([['acting-as', { [daughter.accountId]: testId('delegation', 1) }]])

test('for whom one acts it says so, and goes out under the delegation', async () => {
  const phone = await open(acting(), forMother)
  expect(await screen.findByText('正在替林秀兰办')).toBeTruthy()
  await tellsWhat()
  expect(screen.queryByRole('button', { name: /^替谁提/ })).toBeNull()
  expect(screen.getByText('请先问过林秀兰，同意了再提。不写钱数')).toBeTruthy()
  tap(screen.getByRole('button', { name: '下一步' }))
  expect(screen.getByDisplayValue('林秀兰')).toBeTruthy()
  writes('电话', '19900003001')
  tap(screen.getByRole('button', { name: /^街道或乡镇/ }))
  tap(await screen.findByRole('radio', { name: '雁回镇' }))
  tap(screen.getByRole('button', { name: /^社区/ }))
  tap(await screen.findByRole('radio', { name: '海棠社区' }))
  tap(screen.getByRole('button', { name: '提交心愿' }))
  await screen.findByText('心愿收到了')
  const sent = phone.received.find(({ endpoint }) => endpoint === 'submitWish')
  expect(sent?.header['acting-as']).toBe(testId('delegation', 1))
  expect(sent?.body).toMatchObject({ onBehalf: { relation: 'child', consent: 'spoken' } })
  expect(phone.asked()).not.toContain('readConsents')
})

test('what wasn’t agreed can’t be asked for her', async () => {
  await open(acting(), daughter)
  expect(await screen.findByText(/和林秀兰没有说好代办心愿/)).toBeTruthy()
})
