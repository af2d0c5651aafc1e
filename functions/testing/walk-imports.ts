import { readCommunityFigures } from '@shared/figures/contract'
import * as imports from '@shared/imports/contract'
import { upload } from '../imports/testing/bring-in'
import { makeBook } from '../sheets/testing/make-book'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId, type TestCounty } from './people'
import { givenInService, givenPlaces } from './places'
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
  await bringInOfCommunity(system, through, home)
  const cancelled = await started('orgs', await rosterSheet([]))
  await as(imports.cancelImport, cancelled)
  await as(imports.listImports, { query: { orgId: home.root } })
  await as(imports.readImportTemplate, { params: { kind: 'roster' }, query: { orgId: home.root } })
}

/** What a community has kept on paper: a wish that is public, told its number later, and service that was done. */
async function bringInOfCommunity(system: System, through: Through, home: TestCounty): Promise<void> {
  const { compound: placeId } = await givenPlaces(system, home)
  const helper = await givenSomebody(system, {
    memberOf: { county: home, orgId: home.branch, name: '陈志远' },
  })
  const phone = '19900000071'
  const { memberId } = helper.member ?? {}
  await givenInService({
    countyId: home.countyId,
    placeId,
    name: '陈志远',
    phone,
    ...(memberId && { memberId }),
  })
  const role = { county: home, role: 'party_worker' as const, orgId: home.community }
  const worker = await givenSomebody(system, { role })
  const bringIn = async (kind: 'wishes' | 'services', rows: readonly (readonly string[])[]) => {
    const file = await makeBook({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] })
    const params = { importId: newId('import') }
    const body = { ...params, kind, orgId: home.community, fileName: '表.xlsx', bytes: file.length }
    await through(imports.startImport, 'worker', async () => {
      const { upload: form } = await worker.do(imports.startImport, { body })
      await upload(form, file)
    })
    await through(imports.checkImport, 'worker', () => worker.do(imports.checkImport, { params }))
    await through(imports.applyImport, 'worker', () => worker.do(imports.applyImport, { params }))
  }
  const wish = ['吴桂芳', '海棠社区', '海棠花园', '物品', '想要一盏灯', '2026-09-01', '已发布']
  const agreed = ['想要一盏亮一点的灯', '上门', '口头', '2026-09-02']
  const wishHeader = [
    ...['姓名', '社区', '小区', '类型', '心愿内容', '提出日期', '状态'],
    ...['公开的话', '核实方式', '同意方式', '同意日期', '联系电话'],
  ]
  await bringIn('wishes', [wishHeader, [...wish, ...agreed, '']])
  await bringIn('wishes', [wishHeader, [...wish, ...agreed, phone]])
  const serviceHeader = ['姓名', '社区', '小区', '服务日期', '岗位', '时长（小时）', '确认人']
  const service = ['陈志远', '海棠社区', '海棠花园', '2026-09-03', '治安巡逻']
  await bringIn('services', [serviceHeader, [...service, '2', '周晓梅']])
  await bringIn('services', [serviceHeader, [...service, '1.5', '周晓梅']])
  await system.cloud.stream.whenIdle()
  for (const query of [{ placeId }, { orgId: home.community }])
    await through(readCommunityFigures, 'worker', () => worker.do(readCommunityFigures, { query }))
}
