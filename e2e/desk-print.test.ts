import { placeInflow, registerInflowOnPaper, verifyInflow } from '@shared/inflow/contract'
import { listAway, registerTrip, routeTrip } from '@shared/trip/contract'
import { readTripCodeLink, tripCodeOf } from '@shared/trip/trip-code'
import { scanPrefix } from '../config/addresses'
import { spoken } from '../functions/inflow/testing/registrations'
import { newId } from '../functions/testing/people'
import { byWire } from './steps/by-wire'
import { givenStage } from './steps/given-stage'
import { letsIn, openDesk } from './steps/desk'
import { daysFromNow } from './steps/trip'

const stage = givenStage()

test('slips with codes are printed for who is not bound; the page round them is not', async () => {
  const phone = await stage.phoneOf('任守义')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await desk.opens('打印')
  await desk.reads(/党员名册$/)
  await desk.page.getByLabel('绑定码纸条').check()
  await desk.reads('这个支部的党员都绑定了。')
  await desk.page.getByLabel('支部名册').check()

  // What is printed is the paper alone.
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.locator('.paper').isVisible()).toBe(true)
  for (const part of ['.header', '.tabs', '.no-print'])
    expect(await desk.page.locator(part).first().isVisible()).toBe(false)
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

test('a paper in large print for who goes to a station without a phone: a code, where to, whom to call', async () => {
  const { does, me } = await byWire(stage, '周明远')
  const orgId = me.grants[0]?.orgId
  if (!orgId) throw new Error('a secretary without a branch')
  const { trips } = await does(listAway, { query: { orgId } })
  const tripId = trips.find(({ memberName }) => memberName === '王建国')?.tripId
  const stationId = trips.find((one) => one.stationId !== undefined)?.stationId
  if (!tripId || !stationId) throw new Error('王建国 has no trip, or nobody a station')
  await does(registerTrip, { params: { tripId } })
  await does(routeTrip, { params: { tripId }, body: { stationId } })

  const phone = await stage.phoneOf('周明远')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await desk.opens('打印')
  await desk.page.getByLabel('报到纸条').check()
  await desk.page.getByLabel(/^王建国/).check()
  await desk.clicks('做 1 张')
  const paper = desk.page.getByRole('article', { name: '王建国的报到纸条' })
  await paper.waitFor()
  expect(readTripCodeLink(scanPrefix({}), await desk.showsCode())).toBe(tripCodeOf(tripId))
  expect(await paper.innerText()).toMatch(/有事打[\s\S]*柳/)
  await desk.page.emulateMedia({ media: 'print' })
  const { width, height } = (await paper.boundingBox()) ?? { width: 0, height: 0 }
  // 148 by 210 millimetres at 96 dots per inch.
  expect([Math.round(width), height <= 794]).toEqual([559, true])
  // Nothing of it is cut off.
  expect(await paper.evaluate((sheet) => sheet.scrollHeight <= sheet.clientHeight)).toBe(true)
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

test('to the branch of who has come from elsewhere a letter is printed, and what it answers is written down', async () => {
  const host = await byWire(stage, '吴阿明')
  const branch = await byWire(stage, '欧正平')
  const [station, orgId] = [host.me.grants[0]?.stationId, branch.me.grants[0]?.orgId]
  if (!station || !orgId) throw new Error('no host, or no secretary')
  const params = { inflowId: newId('inflow') }
  const home = { regionCode: '620502', orgName: '秦岭镇退休支部' }
  const telling = { name: '马志远', phone: '19900008302', home, cameOn: daysFromNow(stage, -20) }
  await host.does(registerInflowOnPaper, {
    body: { ...params, stationId: station, consent: spoken(), ...telling },
  })
  await host.does(verifyInflow, { params, body: { how: 'paper' } })
  await host.does(placeInflow, { params, body: { orgId } })

  const phone = await stage.phoneOf('欧正平')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await desk.opens('对接函')
  await desk.page
    .getByRole('button', { name: /^看函：/ })
    .first()
    .click()
  const paper = desk.page.getByRole('article', { name: '给原支部的函' })
  await paper.waitFor()
  expect(await paper.innerText()).toMatch(/流动党员对接函[\s\S]*组织关系仍在你支部/)
  await desk.clicks('函已经寄出')
  await desk.clicks('原支部说属实')
  await desk.reads(/的原支部回过话了/)
  await desk.page.getByRole('cell', { name: '原支部说属实' }).waitFor()
  await desk.page.emulateMedia({ media: 'print' })
  const { height } = (await paper.boundingBox()) ?? { height: 0 }
  expect(height).toBeLessThan(1123)
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})
