import { atHour, type Day, daySchema } from '@shared/time'
import type { Stands } from '@shared/wish/brought-in'
import { problemOfSentence } from '@shared/wish/sentence'
import { agreementWays, verifiedBy } from '@shared/wish/words'
import * as v from 'valibot'
import type { Entry, Job, Problem } from '../../kind'
import type { WishColumn } from './columns'

type Row = Entry<WishColumn>
export type ReadStands = { stands: Stands; notes: string[] } | { problems: Problem[] }

const day = (text: string | undefined): Day | undefined => v.parse(v.optional(daySchema), text)
const startOf = (on: Day) => atHour(on, 0)

/** What is wrong with the days of a row: none lies ahead, and none before the wish was told. */
function wrongDays({ row, values }: Row, job: Job): Problem[] {
  const { since = job.today } = values
  return (['since', 'verifiedOn', 'agreedOn', 'publishedOn'] as const).flatMap((field): Problem[] => {
    const on = values[field]
    if (on === undefined) return []
    if (on > job.today) return [job.problem(row, field, '不能在今天以后，请核对')]
    if (on < since) return [job.problem(row, field, '不能早于提出那天，请核对')]
    const { agreedOn } = values
    const isEarly = field === 'publishedOn' && agreedOn !== undefined && on < agreedOn
    return isEarly ? [job.problem(row, field, '不能早于本人同意那天，请核对')] : []
  })
}

/**
 * Where a row's wish stands. Without a sentence that may be read by all, and the day on which the asker agreed to it,
 * it isn't public: it comes in one step earlier, and the row says so.
 */
export function readStands(entry: Row, hidden: readonly string[], job: Job): ReadStands {
  const { values } = entry
  const problems = wrongDays(entry, job)
  if (problems.length > 0) return { problems }
  const { state, sentence, verifiedHow } = values
  const waits = (note?: string): ReadStands => ({
    ...{ stands: { state: 'submitted' }, notes: note === undefined ? [] : [`${note}，先记成“待核实”`] },
  })
  if (state === undefined || state === 'submitted') return waits()
  if (sentence === undefined) return waits('没有写公开的话')
  const tells = problemOfSentence(sentence, hidden)
  if (tells !== undefined) return waits(`公开的话${tells}；这句先不用`)
  if (verifiedHow === undefined) return waits('没有写是上门还是电话核实的')
  const [agreedOn, since] = [day(values.agreedOn), day(values.since) ?? job.today]
  const how = v.parse(v.picklist(verifiedBy), verifiedHow)
  const verified = { how, at: startOf(day(values.verifiedOn) ?? agreedOn ?? since) }
  const way = v.parse(v.optional(v.picklist(agreementWays)), values.agreedHow)
  const agreed = way && agreedOn && { how: way, on: agreedOn }
  const verifying = {
    state: 'verifying' as const,
    ...{ verified, sentence: { text: sentence, ...(agreed && { agreed }) } },
  }
  if (state === 'verifying') return { stands: verifying, notes: [] }
  if (!agreed) {
    const note = '没有写本人哪天、怎样同意公开，先记成“核实中”，不发布'
    return { stands: verifying, notes: [note] }
  }
  const publishedAt = startOf(day(values.publishedOn) ?? agreed.on)
  const open = { verified, sentence: { text: sentence, agreed }, publishedAt, firstPublishedAt: publishedAt }
  return { stands: { state: 'published', public: open }, notes: [] }
}
