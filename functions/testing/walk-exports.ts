import * as exports from '@shared/exports/contract'
import { listContacts, logContact } from '@shared/contact/contract'
import * as imports from '@shared/imports/contract'
import type { ImportKind } from '@shared/imports/schema'
import { listInflow } from '@shared/inflow/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { correctMember } from '@shared/member/contract'
import { upload } from '../imports/testing/bring-in'
import { makeBook } from '../sheets/testing/make-book'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import { givenPlaces } from './places'
import type { System } from './system'
import type { Through } from './walk-everything'

/** A sheet of each kind but the roster and the tree, which are brought in elsewhere. */
const sheets: readonly [ImportKind, readonly (readonly string[])[]][] = [
  [
    'stations',
    [
      ['名称', '所属组织', '区县', '地址', '电话'],
      ['椰林驿站', '海棠社区党总支', '三亚海棠区', '椰林路 2 号', ''],
      ['海棠驿站1', '海棠社区党总支', '三亚吉阳区', '海棠路 3 号', '19900009003'],
    ],
  ],
  [
    'trips',
    [
      ['姓名', '所在支部', '去向', '外出日期', '状态', '驿站', '联系电话', '详细地址'],
      [
        '周桂香',
        '柳湾村支部',
        '三亚吉阳区',
        '2026-10-01',
        '已报到',
        '海棠驿站1',
        '19900000081',
        '海棠路 9 号',
      ],
    ],
  ],
  [
    'inflow',
    [
      ['姓名', '联系电话', '组织关系所在地', '所在党组织', '编入支部'],
      ['马志远', '19900000082', '天水秦州区', '秦岭镇党委', '海棠社区第一支部'],
    ],
  ],
  [
    'compounds',
    [
      ['小区名称', '社区'],
      ['榆亚家园', '榆亚社区'],
    ],
  ],
  [
    'households',
    [
      ['中心户名称', '社区'],
      ['周桂香家', '榆亚社区'],
    ],
  ],
  [
    'in_service',
    [
      ['姓名', '社区', '手机号'],
      ['赵一一', '榆亚社区', '19900000083'],
    ],
  ],
]

/** What the department leaves to the branch. */
const byBranch: typeof sheets = [
  [
    'contacts',
    [
      ['姓名', '所在支部', '联系日期', '联系方式'],
      ['周桂香', '柳湾村支部', '2026-09-01', '电话'],
    ],
  ],
]

/** The same things again, otherwise. */
const changed: typeof sheets = [
  [
    'trips',
    [
      ['姓名', '所在支部', '去向', '外出日期', '状态', '预计返回'],
      ['周桂香', '柳湾村支部', '三亚吉阳区', '2026-10-01', '已登记', '2027-04-01'],
    ],
  ],
  [
    'inflow',
    [
      ['姓名', '联系电话', '组织关系所在地', '所在党组织', '流入原因'],
      ['马志远', '19900000082', '天水秦州区', '秦岭镇党委', '务工'],
    ],
  ],
  [
    'households',
    [
      ['中心户名称', '社区', '户主编号'],
      ['周桂香家', '榆亚社区', 'W1'],
    ],
  ],
  [
    'in_service',
    [
      ['姓名', '社区', '手机号', '工作单位'],
      ['赵一一', '榆亚社区', '19900000083', '县医院'],
    ],
  ],
]

/** Brings a sheet of each kind in, and takes each out again. */
export async function walkExports(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  await givenPlaces(system, county)
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '周桂香' } })
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const as: typeof officer.do = (endpoint, sent) =>
    through(endpoint, 'officer', () => officer.do(endpoint, sent))
  const params = { memberId: member.member?.memberId ?? newId('member') }
  await secretary.do(correctMember, { params, body: { version: 1, memberNo: 'W1' } })

  const bySecretary: typeof secretary.do = (endpoint, sent) =>
    through(endpoint, 'secretary', () => secretary.do(endpoint, sent))
  const bringIn = async ([kind, rows]: (typeof sheets)[number], isBranch: boolean) => {
    const file = await makeBook({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] })
    const sheet = { importId: newId('import') }
    const [who, role, step] = isBranch
      ? ([secretary, 'secretary', bySecretary] as const)
      : ([officer, 'officer', as] as const)
    const orgId = isBranch ? county.branch : county.root
    const body = { ...sheet, kind, orgId, fileName: '表.xlsx', bytes: file.length }
    await through(imports.startImport, role, async () => {
      await upload((await who.do(imports.startImport, { body })).upload, file)
    })
    await step(imports.checkImport, { params: sheet })
    await step(imports.applyImport, { params: sheet })
  }
  for (const one of [...sheets, ...changed]) await bringIn(one, false)
  for (const one of byBranch) await bringIn(one, true)
  const { members } = await as(listInflow, { query: { orgId: county.communityBranch } })

  const on = addDays(dayOf(instant(system.cloud.clock.now())), -1)
  const there = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.communityBranch },
  })
  for (const { inflowId: memberId } of members)
    await there.do(logContact, {
      params: { memberId },
      body: { contactId: newId('contact'), on, how: 'met' as const },
    })
  const contact = { contactId: newId('contact'), on, how: 'visit' as const }
  const logged = { params, body: contact, key: newKey() }
  await bySecretary(logContact, logged)
  await bySecretary(logContact, logged)
  await bySecretary(listContacts, { params, query: {} })

  const template = await makeBook({ sheets: [{ name: '表', rows: [['姓名', '所在支部', '手机号']] }] })
  const templateId = newId('template')
  const orgId = county.branch
  await through(exports.uploadTemplate, 'secretary', async () => {
    const body = { templateId, orgId, fileName: '表.xlsx', bytes: template.length }
    await upload((await secretary.do(exports.uploadTemplate, { body })).upload, template)
  })
  const here = { params: { templateId } }
  // Once with the sheet as it was uploaded, for this time alone.
  await bySecretary(exports.startExport, {
    body: { exportId: newId('export'), kind: 'roster' as const, orgId, templateId },
  })
  await bySecretary(exports.keepTemplate, {
    ...{ ...here, body: { orgId, kind: 'roster', fileName: '表.xlsx' } },
  })
  await bySecretary(exports.listTemplates, { query: { orgId } })
  const exportId = newId('export')
  const inTemplate = { body: { exportId, kind: 'roster' as const, orgId, templateId }, key: newKey() }
  await bySecretary(exports.startExport, inTemplate)
  await bySecretary(exports.startExport, inTemplate)
  await bySecretary(exports.readExport, { params: { exportId } })
  await system.cloud.queue.whenIdle()
  await bySecretary(exports.removeTemplate, { ...here, body: { orgId } })
  await bySecretary(exports.listExports, { query: { orgId } })
  for (const kind of ['stations', 'inflow', 'households', 'in_service'] as const)
    await as(exports.startExport, { body: { exportId: newId('export'), kind, orgId: county.root } })
  for (const kind of ['trips', 'contacts', 'contact_sheet', 'contact_entries', 'unit_hours'] as const)
    await bySecretary(exports.startExport, { body: { exportId: newId('export'), kind, orgId } })
  // The log of those who take part there and are on no roster.
  const body = { exportId: newId('export'), kind: 'contact_sheet' as const, orgId: county.communityBranch }
  await through(exports.startExport, 'secretary', () => there.do(exports.startExport, { body }))
}
