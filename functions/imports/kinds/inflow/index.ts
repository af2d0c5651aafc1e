import { idsOf, isWithin, orgsOf } from '@shared/org/tree'
import { phoneLookupKey } from '../../../vault/phone-hash'
import { listInflowOf } from '../../../inflow/door'
import { defineKind, type Job } from '../../kind'
import { inBatches } from '../in-batches'
import { type InflowColumn, inflowColumns } from './columns'
import { type InflowMatch, matchInflow } from './match-inflow'
import { inflowParts } from './write-inflow'

async function readLedgers({ tree, orgId, isOwn }: Job) {
  const listed = orgsOf(tree)
    .filter((node) => isWithin(tree, node.orgId, orgId))
    .flatMap((node) => idsOf(tree, node.orgId))
  const ledgers = await inBatches(
    listed,
    async (one) => (await listInflowOf(one, undefined, Infinity)).members,
  )
  return ledgers.flat().filter(({ inflowId }) => !isOwn('inflow', inflowId))
}

/** 流入台账: who has come from elsewhere and is looked after here. */
export const inflow = defineKind<InflowColumn, InflowMatch>({
  ...{ kind: 'inflow', title: '流入党员台账', columns: inflowColumns },
  open: async (job) => {
    const known = await readLedgers(job)
    return {
      keys: ({ values: { name, phone, homeOrg, cameOn } }) => {
        if (name === undefined) return []
        const who =
          phone === undefined
            ? `${homeOrg ?? ''} ${cameOn ?? ''}`
            : phoneLookupKey(job.county.countyId, phone)
        return [{ key: `${name} ${who}`, field: 'name', same: '是同一个人' }]
      },
      match: (entry, decision) => matchInflow(entry, known, job, decision),
      absent: (meant) =>
        known
          .filter(({ inflowId }) => !meant.has(inflowId))
          .map(({ inflowId, name, home }) => ({ id: inflowId, about: `${name}（${home.orgName}）` })),
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => inflowParts(entry, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
