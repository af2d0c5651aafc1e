import * as v from 'valibot'
import { arePossible, clockTimeSchema, type DayKind, dayKinds, type OpeningHours, type Span } from './hours'

const kindsByName: readonly [RegExp, readonly DayKind[]][] = [
  [/^(每天|全周无休)$/, dayKinds],
  [/^(周一(到|至|-)周日)$/, ['workdays', 'weekends']],
  [/^(工作日|周一(到|至|-)周五)$/, ['workdays']],
  [/^(周末和节假日|周末及节假日|周末节假日)$/, ['weekends', 'holidays']],
  [/^(周末|周六周日|周六、周日|双休日)$/, ['weekends']],
  [/^(节假日|法定节假日)$/, ['holidays']],
]
const shut = /^(休息|不开|不开放|闭馆|关门)$/
const span = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/星期|礼拜/g, '周')
    .replace(/\s/g, '')
    .replace(/[–—－~～]/g, '-')
    .replace(/(\d)(?:至|到)(\d)/g, '$1-$2')

function spansOf(text: string): Span[] | undefined {
  if (shut.test(text)) return []
  const spans = text.split(/[、和]/).map((one) => {
    const [, h1, m1, h2, m2] = span.exec(one) ?? []
    return h1 && m1 && h2 && m2
      ? { from: `${h1.padStart(2, '0')}:${m1}`, to: `${h2.padStart(2, '0')}:${m2}` }
      : undefined
  })
  const read = spans.filter((one) => one !== undefined)
  return read.length === spans.length ? read : undefined
}

function readClause(clause: string): { kinds: readonly DayKind[]; spans: Span[] } | undefined {
  const [, name = '', rest = ''] = /^(.*?)(\d.*|休息|不开|不开放|闭馆|关门)$/.exec(clause) ?? []
  const kinds = kindsByName.find(([pattern]) => pattern.test(name))?.[1]
  const spans = spansOf(rest)
  return kinds && spans && { kinds, spans }
}

const isOnClock = ({ from, to }: Span): boolean => v.is(clockTimeSchema, from) && v.is(clockTimeSchema, to)

/**
 * Opening hours out of a sentence such as 周一到周五 8:30–17:30，周末休息, as lists have them. Days that it doesn't
 * mention are closed.
 * @returns undefined when any part of it isn't understood: then the sentence stays what is known.
 */
export function readHours(text: string): OpeningHours | undefined {
  const hours: OpeningHours = { workdays: [], weekends: [], holidays: [], closed: [] }
  const said = plain(text)
  if (said === '暂不开放') return hours
  for (const clause of said.split(/[,;。]/).filter(Boolean)) {
    const read = readClause(clause)
    if (!read?.spans.every(isOnClock) || read.spans.length > 3) return undefined
    for (const kind of read.kinds) hours[kind] = read.spans
  }
  return said !== '' && arePossible(hours) ? hours : undefined
}
