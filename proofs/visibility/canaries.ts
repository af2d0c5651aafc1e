import type { MemberId, TripId } from '@shared/ids'

/** What is told of one member that nobody else has, so that it is known wherever it turns up. */
export const canary = {
  name: '上官雁归',
  rosterPhone: '19900007731',
  tripPhone: '19900007732',
  homeAddress: '雁归里 7 号',
  awayAddress: '雁栖路 77 号',
  employer: '雁归修船厂',
  emergencyName: '诸葛雁南',
  emergencyPhone: '19900007733',
  /** No station stands in either county. */
  goesTo: { regionCode: '460205', name: '崖州区' },
  sweptIn: { regionCode: '460204', name: '天涯区' },
  reason: 'medical',
  memberNo: 'YG-7731',
  cardNo: 'HD-7731',
  unit: '雁归油茶厂',
  joinedOn: '1987-06-05',
  tickNote: '雁归说过几天回',
  returnReason: '雁归请补房号',
  contactTopic: '雁归聊了膝盖',
} as const

/** The same of somebody from elsewhere, who has registered on paper. */
export const newcomer = {
  ...{ name: '欧阳春晖', phone: '19900008877', address: '海棠路 9 号' },
  ...{ contactName: '秦守义', contactPhone: '19900009903' },
} as const

/** How much of a field a text shows. `kind`: of its general sort alone. */
export type Form = 'whole' | 'masked' | 'kind'
export interface Known {
  field: string
  form: Form
  /** It is the newcomer of whom it tells. */
  ofNewcomer?: true
}

/** Texts that nothing else holds. */
const texts: readonly (Known & { text: string })[] = [
  { field: 'name', form: 'whole', text: canary.name },
  { field: 'name', form: 'masked', text: '上官**' },
  { field: 'mobile', form: 'whole', text: canary.rosterPhone },
  { field: 'mobile', form: 'whole', text: canary.tripPhone },
  { field: 'mobile', form: 'masked', text: '199****7731' },
  { field: 'mobile', form: 'masked', text: '199****7732' },
  { field: 'homeAddress', form: 'whole', text: canary.homeAddress },
  { field: 'awayAddress', form: 'whole', text: canary.awayAddress },
  { field: 'employer', form: 'whole', text: canary.employer },
  { field: 'emergency', form: 'whole', text: canary.emergencyName },
  { field: 'emergency', form: 'whole', text: canary.emergencyPhone },
  ...[canary.goesTo, canary.sweptIn].flatMap(({ regionCode, name }) =>
    [regionCode, name].map((text) => ({ field: 'destination', form: 'whole' as const, text })),
  ),
  ...[canary.memberNo, canary.joinedOn].map((text) => ({ field: 'roster', form: 'whole' as const, text })),
  // An erasure takes these of the roster.
  ...[canary.cardNo, canary.unit].map((text) => ({
    field: 'more of the roster',
    form: 'whole' as const,
    text,
  })),
  { field: 'note', form: 'whole', text: canary.tickNote },
  { field: 'note', form: 'whole', text: canary.contactTopic },
  { field: 'returnReason', form: 'whole', text: canary.returnReason },
  ...(
    [
      ['name', 'whole', newcomer.name],
      ['mobile', 'whole', newcomer.phone],
      ['mobile', 'masked', '199****8877'],
      ['awayAddress', 'whole', newcomer.address],
      // Whom to ask for at home: a name in the branch that they come from.
      ['destination', 'whole', newcomer.contactName],
      // The number there is known to whoever knows where they live here.
      ['awayAddress', 'whole', newcomer.contactPhone],
      ['awayAddress', 'masked', '199****9903'],
    ] as const
  ).map(([field, form, text]) => ({ field, form, text, ofNewcomer: true as const })),
]

/** By what a record is known to speak of the member. */
export interface Whom {
  memberId: MemberId
  tripIds: readonly TripId[]
  /** Names and ids of the branch, and of those who took the member in. */
  branch: readonly string[]
  hosts: readonly string[]
}

/** What a key with a value says of the member, where the record speaks of them. */
function inContext({ branch, hosts }: Whom, key: string, above: string, value: unknown): Known[] {
  const known = (field: string, form: Form = 'whole') => [{ field, form }]
  if (key === 'away' || key === 'awayNow') return known('destination')
  if (key === 'discreet' || key === 'answerIfAsked') return known('note')
  if (typeof value !== 'string') return []
  if (branch.includes(value)) return known('branch')
  if (hosts.some((one) => value.includes(one))) return known('host')
  if (key === 'reason' && value === canary.reason) return known('reason')
  if (key === 'reason' && value.startsWith('kind_')) return known('reason', 'kind')
  // How they were found to be, and what is to be done about it, tell that they are away.
  if ((key === 'outcome' && value === 'away') || (key === 'follow' && value === 'file_trip'))
    return known('destination')
  if (key === 'emergency' && value === '已登记') return known('emergency', 'masked')
  if (key === 'address' && value === '已登记')
    return known(above === 'destination' ? 'awayAddress' : 'homeAddress', 'masked')
  return []
}

/** Something of the member, where it stood, and when it was told if the record says so. */
export interface Found extends Known {
  path: string
  record: unknown
}

const contacts = ['mobile', 'homeAddress', 'awayAddress', 'emergency']

/** It can be called, or gone to. */
export const isWholeContact = ({ field, form, ofNewcomer }: Known) =>
  form === 'whole' && !ofNewcomer && contacts.includes(field)

/** All that an answer says of the member, and where. */
export function search(answer: unknown, whom: Whom): Found[] {
  const found: Found[] = []
  const names = [whom.memberId, ...whom.tripIds, canary.name]
  const isAbout = new Map<unknown, boolean>()
  const speaksOfThem = (record: unknown) => {
    const known = isAbout.get(record)
    if (known !== undefined) return known
    const text = JSON.stringify(record)
    const is = names.some((name) => text.includes(name))
    isAbout.set(record, is)
    return is
  }
  const visit = (value: unknown, path: readonly string[], record: unknown): void => {
    if (Array.isArray(value))
      return value.forEach((one: unknown, i) =>
        visit(one, [...path, String(i)], typeof one === 'object' ? one : record),
      )
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).forEach(([key, one]) => visit(one, [...path, key], record))
    const [above = '', key = ''] = path.slice(-2)
    const ofText = texts.filter(({ text }) => typeof value === 'string' && value.includes(text))
    const ofContext = inContext(whom, path.length > 1 ? key : (path[0] ?? ''), above, value)
    const ofBoth: (Known & { text?: string })[] = [
      ...ofText,
      ...(ofContext.length > 0 && speaksOfThem(record) ? ofContext : []),
    ]
    found.push(...ofBoth.map(({ text: _, ...known }) => ({ ...known, path: path.join('.'), record })))
  }
  visit(answer, [], answer)
  return found
}
