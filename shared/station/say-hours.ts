import type { OpeningHours, Span } from './hours'

const sayTime = (time: string): string => time.replace(/^0(\d)/, '$1')

const saySpans = (spans: readonly Span[]): string =>
  spans.length === 0 ? '休息' : spans.map(({ from, to }) => `${sayTime(from)}–${sayTime(to)}`).join('、')

/** Opening hours as people say them: 工作日 8:30–12:00、14:00–17:30，周末和节假日休息. Closed stretches stand apart. */
export function sayHours({ workdays, weekends, holidays }: OpeningHours): string {
  const [work, weekend, holiday] = [workdays, weekends, holidays].map(saySpans)
  const say = (name: string, spans = '') => (spans === '休息' ? `${name}${spans}` : `${name} ${spans}`)
  if (work === weekend && weekend === holiday) return work === '休息' ? '暂不开放' : say('每天', work)
  if (weekend === holiday) return `${say('工作日', work)}，${say('周末和节假日', weekend)}`
  if (work === weekend) return `${say('周一到周日', work)}，${say('节假日', holiday)}`
  return `${say('工作日', work)}，${say('周末', weekend)}，${say('节假日', holiday)}`
}
