import type { Column } from '../sheets/picker-sheet'

interface Wheels {
  initial: number[]
  columns(selected: number[]): Column[]
}

const two = (number: number): string => String(number).padStart(2, '0')
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

const parseDay = (text: string, fallback: [number, number, number]): [number, number, number] => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(text) ?? []
  if (!year) return fallback
  return [Number(year), Number(month ?? fallback[1]), Number(day ?? fallback[2])]
}

const wheel = (name: string, numbers: number[], unit: string, selected: number): Column => ({
  name,
  options: numbers.map((number) => `${number >= 1000 ? number : two(number)}${unit}`),
  selected: Math.max(0, Math.min(numbers.length - 1, selected)),
})

/** Wheels of a date picker: years, months and days between `start` and `end`, as fine as `fields` says. */
export const dateColumns = (value: string, start: string, end: string, fields: string): Wheels => {
  const now = new Date()
  const first = parseDay(start, [now.getFullYear() - 100, 1, 1])
  const last = parseDay(end, [now.getFullYear() + 100, 12, 31])
  const at = parseDay(value, [now.getFullYear(), now.getMonth() + 1, now.getDate()])
  const years = range(first[0], last[0])
  const monthsOf = (year: number) => range(year === first[0] ? first[1] : 1, year === last[0] ? last[1] : 12)
  const daysOf = (year: number, month: number) =>
    range(
      year === first[0] && month === first[1] ? first[2] : 1,
      year === last[0] && month === last[1] ? last[2] : new Date(year, month, 0).getDate(),
    )
  const columns = ([y = 0, m = 0, d = 0]: number[]): Column[] => {
    const yearWheel = wheel('年', years, '年', y)
    const year = years[yearWheel.selected] ?? at[0]
    const monthWheel = wheel('月', monthsOf(year), '月', m)
    const month = monthsOf(year)[monthWheel.selected] ?? at[1]
    const all = [yearWheel, monthWheel, wheel('日', daysOf(year, month), '日', d)]
    return all.slice(0, { year: 1, month: 2 }[fields] ?? 3)
  }
  const initial = [years.indexOf(at[0]), monthsOf(at[0]).indexOf(at[1]), daysOf(at[0], at[1]).indexOf(at[2])]
  return { initial: initial.map((index) => Math.max(0, index)), columns }
}

const chosen = (columns: Column[]): string[] =>
  columns.map(({ options, selected }) => options[selected]?.replace(/\D/g, '') ?? '')

/** `2026-10-12`, or as much of it as there are wheels. */
export const dateValue = (columns: Column[]): string => chosen(columns).join('-')

/** Wheels of a time picker between `start` and `end` (HH:mm). */
export const timeColumns = (value: string, start: string, end: string): Wheels => {
  const parse = (text: string, fallback: [number, number]): [number, number] => {
    const [, hour, minute] = /^(\d{1,2}):(\d{1,2})/.exec(text) ?? []
    return hour && minute ? [Number(hour), Number(minute)] : fallback
  }
  const now = new Date()
  const first = parse(start, [0, 0])
  const last = parse(end, [23, 59])
  const at = parse(value, [now.getHours(), now.getMinutes()])
  const hours = range(first[0], last[0])
  const minutesOf = (hour: number) => range(hour === first[0] ? first[1] : 0, hour === last[0] ? last[1] : 59)
  const columns = ([h = 0, m = 0]: number[]): Column[] => {
    const hourWheel = wheel('时', hours, '时', h)
    return [hourWheel, wheel('分', minutesOf(hours[hourWheel.selected] ?? at[0]), '分', m)]
  }
  return {
    initial: [hours.indexOf(at[0]), minutesOf(at[0]).indexOf(at[1])].map((index) => Math.max(0, index)),
    columns,
  }
}

/** `09:30` from the wheels of a time picker. */
export const timeValue = (columns: Column[]): string => chosen(columns).join(':')
