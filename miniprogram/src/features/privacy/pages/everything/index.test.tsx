import { screen } from '@testing-library/react'
import { exportMyData } from '@shared/privacy/export-contract'
import { myDataSchema } from '@shared/privacy/my-data'
import { defaultRetention, retentionRows } from '@shared/privacy/retention'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const data = v.parse(myDataSchema, {
  ...{ madeAt: '2026-11-22T02:00:00.000Z', accountId: member.accountId },
  member: {
    ...{ memberId: testId('member', 1), state: 'active', name: '林秀兰', orgName: '柳树湾村党支部' },
    ...{ phone: '19900002121', discreet: false },
  },
  ...{
    trips: [],
    consents: [],
    looks: [],
    actsFor: [],
    delegates: [],
    contacts: [],
    sweeps: [],
    community: [],
    bindingRequests: [],
    letters: [],
    posts: [],
    wishes: [],
    claims: [],
    points: [],
    roles: [],
    notices: [],
  },
  retention: retentionRows(defaultRetention),
})

test('everything is read whole and taken away as JSON, and nothing of it stays on the phone', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(exportMyData, data)
  await open()
  expect(await screen.findByText('19900002121')).toBeTruthy()
  expect(screen.getByText('每一样留多久')).toBeTruthy()
  tap(screen.getByText('拷贝全部（JSON 格式）'))
  expect(await screen.findByText('拷好了，可以粘贴到别处')).toBeTruthy()
  expect(phone.called.at(-1)).toContain('setClipboardData')
  expect(JSON.stringify([...phone.storage])).not.toContain('19900002121')
})

test('without a network it says so and tries again', async () => {
  const { phone } = await phoneOf(member)
  phone.answerBy(exportMyData, () => undefined)
  await open()
  expect(await screen.findByText('没有打开您的信息')).toBeTruthy()
  phone.answer(exportMyData, data)
  tap(screen.getByText('再试一次'))
  expect(await screen.findByText('19900002121')).toBeTruthy()
})

test('a member from elsewhere reads their registration; a sweep says what it found, a role who holds it', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(
    exportMyData,
    v.parse(myDataSchema, {
      ...data,
      inflow: {
        ...{ inflowId: testId('inflow', 1), state: 'placed', name: '马志远', phone: '19900004321' },
        home: { place: ['甘肃省'], orgName: '秦岭镇退休支部', contactPhone: '19900009903' },
        ...{ orgName: '海棠社区支部', verified: { at: '2026-11-20T02:00:00.000Z', how: 'paper' } },
      },
      sweeps: [
        { sweepId: testId('sweep', 1), outcome: 'not_reached', how: 'visit', at: '2026-11-20T02:00:00.000Z' },
      ],
      letters: [
        {
          ...{ fromOrgName: '柳湾村支部', toOrgName: '滨海社区党支部', state: 'acknowledged' },
          ...{ at: '2026-11-20T02:00:00.000Z', orgName: '滨海社区党支部', contactName: '符老师' },
          takenAs: { orgName: '滨海社区第二支部', contactName: '符老师', orgPhone: '0898-0000001' },
        },
      ],
      roles: [{ role: 'station_host', orgName: '东岸街道', holderName: '符海英' }],
    }),
  )
  await open()
  expect(await screen.findByText('我在这里的登记')).toBeTruthy()
  for (const text of ['19900004321', '19900009903', '已编入支部', '看过介绍信或活动证 · 前天', '没联系上'])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText('上门 · 前天')).toBeTruthy()
  expect(screen.getByText('东岸街道 · 符海英')).toBeTruthy()
  expect(screen.getByText('柳湾村支部写给滨海社区党支部')).toBeTruthy()
  expect(screen.getByText(/接收时写的：滨海社区第二支部，符老师，0898-0000001/)).toBeTruthy()
})

test('what one wished for and what one has claimed stand there, with who looked', async () => {
  const { phone } = await phoneOf(member)
  const at = '2026-11-20T02:00:00.000Z'
  const wish = {
    ...{ wishId: testId('wish', 1), state: 'archived', kind: 'goods', text: '客厅的灯坏了', name: '林秀兰' },
    ...{ phone: '19900002121', place: '海棠社区 海棠花园', mayVisit: true, hiddenFromCompound: false },
    ...{ submittedAt: at, sentence: '想要一盏亮一点的灯', closedOn: '2026-11-21' },
    looks: [{ at, by: '陈志远', field: 'mobile', reason: '帮忙办心愿' }],
  }
  const claim = {
    ...{ claimId: testId('claim', 1), state: 'done', sentence: '想有人陪着下棋', claimedAt: at },
    ...{ name: '林秀兰', unnamed: false },
  }
  phone.answer(exportMyData, v.parse(myDataSchema, { ...data, wishes: [wish], claims: [claim] }))
  await open()
  expect(await screen.findByText('客厅的灯坏了')).toBeTruthy()
  expect(screen.getByText(/大家看到的话：想要一盏亮一点的灯/)).toBeTruthy()
  expect(screen.getByText('陈志远看了手机号')).toBeTruthy()
  expect(screen.getByText('想有人陪着下棋')).toBeTruthy()
})
