import { maskPhone } from '@shared/access/mask'
import { categoryWords, standingWords } from '@shared/member/words'
import { addressKeyOf, phoneLookupKey } from '../../../vault/phone-hash'
import type { Change, Entry, Job } from '../../kind'
import { rosterFields, type RosterColumn } from './columns'
import type { KnownMember } from './known'

const words: Readonly<Record<string, string>> = { ...standingWords, ...categoryWords }
const wordOf = (field: RosterColumn, value: string): string =>
  field === 'standing' || field === 'category' ? (words[value] ?? value) : value

function change(one: KnownMember, field: RosterColumn, value: string, { county, headerOf }: Job): Change[] {
  const column = headerOf(field)
  if (field === 'branch') return []
  if (field === 'phone')
    return one.phoneKey === phoneLookupKey(county.countyId, value)
      ? []
      : [{ column, from: one.phoneMasked ?? '', to: maskPhone(value) }]
  if (field === 'address')
    return one.addressKey === addressKeyOf(one.memberId, value)
      ? []
      : [{ column, from: one.hasAddress ? '已登记' : '', to: '表里的地址' }]
  const before = one[field]
  return before === value
    ? []
    : [{ column, from: before === undefined ? '' : wordOf(field, before), to: wordOf(field, value) }]
}

/** What a row would change of somebody. A cell that is empty says nothing, so it empties nothing. */
export const changesOf = (one: KnownMember, values: Entry<RosterColumn>['values'], job: Job): Change[] =>
  rosterFields.flatMap((field) => {
    const value = values[field]
    return value === undefined ? [] : change(one, field, value, job)
  })
