import { maskAddress, maskPhone } from '@shared/access/mask'
import type { OutColumn } from './out-column'

const column = (field: string, headers: readonly [string, ...string[]], more: Partial<OutColumn> = {}) => ({
  ...{ field, headers, hint: '' },
  ...more,
})

/**
 * What the national register asks of somebody who has left, under the words that its forms have:
 * docs/rules.md#mobile-members. What isn't known here has a column to be filled in by hand.
 */
export const nationalColumns: readonly OutColumn[] = [
  column('above', ['上级党组织', '党委', '所属党委']),
  column('branch', ['流出地单位', '流出党组织', '流出地党组织', '所在支部']),
  column('name', ['姓名', '党员姓名']),
  column('memberNo', ['党员编号', '编号']),
  column('joinedOn', ['入党时间', '入党日期']),
  column('place', ['外出流向', '流入地', '去向'], { width: 24 }),
  column('hostOrg', ['流入党组织', '流入地党组织']),
  column('leftOn', ['流出日期', '流出时间']),
  column('kind', ['流动类型']),
  column('scope', ['流动范围']),
  column('industry', ['外出流动行业', '流动行业']),
  column('reason', ['流出理由', '流出原因', '流动原因']),
  column('hostContact', ['流入党支部联系人']),
  column('hostPhone', ['流入党支部电话', '流入党支部联系电话']),
  column('unit', ['流入单位名称', '流入单位']),
  column('unitType', ['流入单位类型', '单位类型']),
  column('fixedPlace', ['有无固定地点', '固定地点']),
  column('activityCardNo', ['流动证号', '活动证号']),
  column('phone', ['联系电话', '手机号'], { mask: maskPhone }),
  column('address', ['联系地址', '现居住地址'], { mask: maskAddress, width: 30 }),
  column('emergency', ['紧急联系人'], { mask: maskAddress, width: 30 }),
  column('work', ['原职业']),
  column('contact', ['联系情况']),
  // The day of coming back, which is empty until then; the plan has a column of its own.
  column('returnedOn', ['回归时间', '返回时间']),
  column('returnOn', ['预计回归时间', '预计返回', '预计返回时间']),
  column('state', ['状态']),
  column('mobileSince', ['确认日期', '确认为流动党员']),
  column('nationalOn', ['全国系统登记日期', '登记日期']),
]
