import { startClock } from './clock'
import { nextDay } from './phones'

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
