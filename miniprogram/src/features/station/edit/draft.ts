import { dayKinds, type DayKind, type OpeningHours, type Span } from '@shared/station/hours'
import { readHours } from '@shared/station/read-hours'
import type { Station, StationChange } from '@shared/station/schema'

/** What a host is changing. Services one a line, as one writes them. */
export interface Draft {
  phone: string
  openingHours: OpeningHours
  services: string
}

const noHours: OpeningHours = { workdays: [], weekends: [], holidays: [], closed: [] }

/** What stands there now; a sentence that can't be read is begun anew. */
export const draftOf = ({ phone, hours, openingHours, services }: Station): Draft => ({
  phone,
  openingHours: openingHours ?? readHours(hours) ?? noHours,
  services: services.join('\n'),
})

/** The draft as it is sent. @param version that was on the screen. */
export const changeOf = ({ phone, openingHours, services }: Draft, version: number): StationChange => ({
  version,
  phone: phone.replace(/\s/g, ''),
  openingHours,
  services: services
    .split(/[\n、]/)
    .map((one) => one.trim())
    .filter(Boolean),
})

/** How often a station opens on such days. */
export type Opens = 'not' | 'once' | 'twice'

export const opensOf = (spans: readonly Span[]): Opens =>
  spans.length === 0 ? 'not' : spans.length === 1 ? 'once' : 'twice'

const usual = {
  whole: ['08:30', '17:30'],
  morning: ['08:30', '12:00'],
  afternoon: ['14:00', '17:30'],
} as const
const spanOf = ([from, to]: readonly [string, string]): Span => ({ from, to })

/** Spans for a beginning, when somebody has said how often it opens; what was there stays as far as it fits. */
export function spansFor(opens: Opens, before: readonly Span[]): Span[] {
  if (opens === 'not') return []
  if (opens === 'once') return [before.length === 1 && before[0] ? before[0] : spanOf(usual.whole)]
  return before.length > 1 ? [...before] : [spanOf(usual.morning), spanOf(usual.afternoon)]
}

export const dayKindNames: Record<DayKind, string> = {
  workdays: '工作日',
  weekends: '周末',
  holidays: '节假日',
}
export { dayKinds }
