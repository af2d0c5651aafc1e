import * as imports from '@shared/imports/contract'
import { upload } from '../imports/testing/bring-in'
import { makeBook } from '../sheets/testing/make-book'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import type { System } from './system'
import type { Through } from './walk-everything'

const rosterSheet = (rows: readonly (readonly string[])[]) =>
  makeBook({
    sheets: [
      { name: '名册', rows: [['姓名', '所在支部', '党员编号', '手机号', '入党日期', '住址'], ...rows] },
    ],
  })

/** Brings in two sheets: whoever works for a county, and the worker behind the queue. */
export async function walkImports(system: System, through: Through): Promise<void> {
  const { cloud } = system
  const home = await givenCounty()
  const officer = await givenSomebody(system, {
    role: { county: home, role: 'county_officer', orgId: home.root },
  })
  const as: typeof officer.do = (endpoint, sent) =>
    through(endpoint, 'officer', () => officer.do(endpoint, sent))

  const started = async (kind: 'roster' | 'orgs', file: Buffer) => {
    const importId = newId('import')
    const body = { importId, kind, orgId: home.root, fileName: '名册.xlsx', bytes: file.length }
    await through(imports.startImport, 'officer', async () => {
      const { upload: form } = await officer.do(imports.startImport, { body })
      await upload(form, file)
    })
    return { params: { importId } }
  }

  const roster = await started(
    'roster',
    await rosterSheet([
      ['林秀兰', '柳湾村支部', 'D1', '19900000001', '2001-07-01', '柳湾村 1 号'],
      ['赵一一', '柳湾村支部', '', '19900000001', '2002-07-01', ''],
    ]),
  )
  // Another sheet of the county is at work: this one is asked for later.
  const { takeLease, endLease } = await import('../imports/lease')
  const other = { countyId: home.countyId, importId: newId('import') }
  const lease = await takeLease(other)
  if ('waitUntil' in lease) throw new Error('nobody had the lease')
  const checking = { ...roster, key: newKey() }
  await as(imports.checkImport, checking)
  await endLease(other, lease, 'free')
  await as(imports.checkImport, checking)
  await as(imports.readImport, roster)
  await as(imports.listImportRows, { ...roster, query: { verdict: 'new' } })
  await as(imports.decideImportRow, { ...roster, body: { row: 3, is: 'skip' } })
  await as(imports.applyImport, roster)
  await cloud.queue.whenIdle()
  await as(imports.readImportResult, roster)

  const corrected = await started(
    'roster',
    await rosterSheet([['林秀兰', '柳湾村支部', 'D1', '19900000002', '2001-07-01', '柳湾村 2 号']]),
  )
  await as(imports.checkImport, corrected)
  await as(imports.applyImport, corrected)

  const orgs = await started(
    'orgs',
    await makeBook({
      sheets: [
        {
          name: '组织',
          rows: [
            ['组织名称', '上级组织'],
            ['油茶园支部', '清泉镇党委'],
          ],
        },
      ],
    }),
  )
  await as(imports.checkImport, orgs)
  await as(imports.applyImport, orgs)
  const cancelled = await started('orgs', await rosterSheet([]))
  await as(imports.cancelImport, cancelled)
  await as(imports.listImports, { query: { orgId: home.root } })
  await as(imports.readImportTemplate, { params: { kind: 'roster' }, query: { orgId: home.root } })
}
