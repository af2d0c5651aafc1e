import { startClock } from './clock'
import { openidOf } from './county/people'
import { aNewPhone, givePhoneNumbers } from './new-phone'
import { nextDay, phoneNumbersOf } from './phones'
import { startWechatStandIn } from './wechat'

const cloudThat = (becomesIdle: Promise<void>) => {
  const asked: string[] = []
  const clock = startClock()
  return {
    asked,
    clock,
    runSchedule: () => Promise.resolve(void asked.push('schedule')),
    stream: { whenIdle: () => (asked.push('stream'), becomesIdle) },
  }
}

test('the next day has come when what is due fell due and everybody is told', async () => {
  const cloud = cloudThat(Promise.resolve())
  expect(await nextDay(cloud)).toMatch(/^今天是 \d+月\d+日$/)
  expect(cloud.asked).toEqual(['schedule', 'stream'])
  expect(cloud.clock.offsetMs).toBe(86_400_000)
})

test('when that takes long, it says so and does not keep one waiting', async () => {
  const cloud = cloudThat(new Promise(() => undefined))
  expect(await nextDay(cloud, 1)).toMatch(/^今天是 \d+月\d+日，到期的事还在处理$/)
})

test('when it fails, that is said', async () => {
  const broken = Promise.reject<void>(new Error('The stream was closed.'))
  await expect(nextDay(cloudThat(broken))).rejects.toThrow('closed')
})

test('a phone’s number is read, set and taken away, and a bad one is refused in a sentence', async () => {
  const wechat = await startWechatStandIn({ appid: 'wx0000000000000000', secret: 'a secret of the tests' })
  const [numbers, { openid }] = [phoneNumbersOf(wechat), aNewPhone()]
  expect(await numbers.read(openid)).toBeUndefined()
  await numbers.set(openid, '19900000001')
  expect(await numbers.read(openid)).toBe('19900000001')
  expect(await numbers.code(openid)).toMatch(/^[0-9a-f]{64}$/)
  await expect(numbers.set(openid, '110')).rejects.toThrow('手机号是 1 开头的 11 位数字')
  await numbers.set(openid, '')
  expect(await numbers.read(openid)).toBeUndefined()
  await wechat.close()
})

test('the members’ phones have the numbers of the roster, one each', () => {
  const given = new Map<string, string | undefined>()
  givePhoneNumbers({ setPhoneNumber: (openid, number) => given.set(openid, number) })
  expect(given.get(openidOf('lin-xiulan'))).toMatch(/^1990000\d{4}$/)
  expect(new Set(given.values()).size).toBe(given.size)
  expect(given.has(aNewPhone().openid)).toBe(false)
})
