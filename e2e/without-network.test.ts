import { EventEmitter, once } from 'node:events'
import * as v from 'valibot'
import { scanTable } from '../proofs/testing/scan-table'
import { givenStage } from './steps/given-stage'
import { daysFromNow, fillsIn, jiyang } from './steps/trip'

const stage = givenStage()

const filing = () => ({ to: jiyang, why: '过冬休养', leaveOn: daysFromNow(stage, 3) })

const filedBy = (name: string) =>
  v.object({
    kind: v.literal('trip'),
    trip: v.object({ memberName: v.literal(name), state: v.literal('filed') }),
  })

/** How many trips of theirs the server holds that wait for their registration. */
async function tripsFiledBy(name: string): Promise<number> {
  const { databaseEndpoint, tableName } = stage.system.cloud
  const items = await scanTable(databaseEndpoint, tableName)
  return items.filter((item) => v.is(filedBy(name), item)).length
}

test('a filing made without a network is kept, survives a restart, and is sent once when the network is back', async () => {
  const member = await stage.phoneOf('林秀兰')
  await member.taps('去报备')
  await fillsIn(member, filing())

  // When the network goes and she sends, she is told where it is and that she need not do it again.
  await member.losesNetwork()
  await member.taps('提交报备')
  await member.reads('已为您存在手机里')
  await member.reads('现在没有网络，有网就自动发出，不用再填。')

  // And when she closes the mini-program and opens it again, it is still there.
  await member.opens({ network: 'offline' })
  await member.reads('报备填好了')
  await member.reads('没有网络，已为您存在手机里')

  // When the network is back, it goes out by itself, once.
  await member.findsNetwork()
  await member.reads('报备收到了')
  await member.readsNoMore('已为您存在手机里')
  expect(await tripsFiledBy('林秀兰')).toBe(1)
})

test('what is half filled in is still there after a restart', async () => {
  const member = await stage.phoneOf('宋春华')
  await member.taps('去报备')
  await fillsIn(member, { ...filing(), address: '椰风路 9 号' })
  await member.opens({ network: 'offline' })
  await member.taps('去报备')
  await member.reads('海南省 三亚市 吉阳区')
  await member.reads('过冬休养')
  expect(await member.field('详细地址').inputValue()).toBe('椰风路 9 号')
})

test('a network that is slow is not called none', async () => {
  const member = await stage.phoneOf('宋春华')
  await member.taps('去报备')
  await fillsIn(member, filing())
  const gate = new EventEmitter()
  const leaves = member.page.waitForRequest((request) => request.method() === 'POST')
  await member.page.route(/trips/, async (route) => {
    if (route.request().method() === 'POST') await once(gate, 'open')
    await route.continue()
  })
  await member.taps('提交报备')
  await leaves
  expect(await member.words()).not.toMatch(/没有网络|等网络|存在手机里/)
  gate.emit('open')
  await member.reads('报备收到了')
})

test('an answer that is lost on its way leaves one trip', async () => {
  const member = await stage.phoneOf('吴长海')
  await member.taps('去报备')
  await fillsIn(member, filing())

  // Given that the server gets the filing, and its answer never comes.
  let lost = 0
  await member.page.route(/trips/, async (route) => {
    if (route.request().method() !== 'POST' || lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await member.taps('提交报备')
  await member.reads('已为您存在手机里')
  expect(lost).toBe(1)
  expect(await tripsFiledBy('吴长海')).toBe(1)

  // When it is sent again, the server knows it.
  await member.taps('回到今日')
  await member.pullsDown()
  await member.reads('报备收到了')
  expect(await tripsFiledBy('吴长海')).toBe(1)
})

test('two taps on the button file one trip', async () => {
  const member = await stage.phoneOf('徐晓峰')
  await member.taps('去报备')
  await fillsIn(member, filing())
  const left = member.writesThatLeave()
  await member.tapsTwice('提交报备')
  await member.reads('报备收到了')
  expect(left.filter((path) => path.endsWith('/v1/trips'))).toHaveLength(1)
  expect(await member.timeline()).toHaveLength(2)
  expect(await tripsFiledBy('徐晓峰')).toBe(1)
})

test('a scan made without a network arrives late, says so, and the host confirms who stands there', async () => {
  const host = await stage.phoneOf('符海英')
  const member = await stage.phoneOf('张志强')
  await host.taps('显示报到码')
  const code = await host.showsCode()

  // When he scans without a network, he is told whom to turn to.
  await member.button('扫码报到').waitFor()
  await member.losesNetwork()
  await member.holdsCameraAt(code)
  await member.taps('扫码报到')
  await member.reads('已为您存在手机里')
  await member.reads(/请让驿站的同志看一眼确认/)

  // And when the scan arrives minutes later, it proves nothing by itself.
  stage.system.cloud.clock.advance({ minutes: 5 })
  await member.taps('好的')
  await member.findsNetwork()
  await member.reads('已记下您说到了')
  await stage.allAreTold()
  await host.goesBack()
  await host.pullsDown()
  await host.reads('张志强扫过码但没有及时传到，请见到本人后确认')

  // Then the host looks at him and confirms.
  await host.taps(/^见到本人了：张志强/)
  await host.reads('张志强说已经到了')
  await host.taps('见到本人了')
  await host.front.getByRole('dialog').getByRole('button', { name: '见到本人了' }).click()
  await host.reads('张志强报到了')
  await stage.allAreTold()
  await member.pullsDown()
  await member.reads('您已报到')
})
