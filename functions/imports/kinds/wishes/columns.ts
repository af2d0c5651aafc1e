import { maskAddress, maskPhone } from '@shared/access/mask'
import type { broughtInStates } from '@shared/wish/brought-in'
import type { agreementWays, verifiedBy, WishGroup, WishKind } from '@shared/wish/words'
import { asChoice, asDay, asLine, asMobile, asName, asYesNo } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'
import { communityColumn, compoundColumn } from '../places/columns'

export type WishColumn =
  | ('name' | 'community' | 'compound' | 'phone' | 'address' | 'kind' | 'text' | 'group' | 'since')
  | ('state' | 'times' | 'mayVisit' | 'hidden' | 'verifiedHow' | 'verifiedOn')
  | ('sentence' | 'agreedHow' | 'agreedOn' | 'publishedOn')

export const kindOfWords: Record<string, WishKind> = {
  物品: 'goods',
  服务: 'service',
  陪伴: 'companionship',
  实物: 'goods',
  物资: 'goods',
  帮忙: 'service',
  服务类: 'service',
  物品类: 'goods',
  陪伴类: 'companionship',
}

export const groupOfWords: Record<string, WishGroup> = {
  老人: 'elder',
  居民: 'resident',
  未成年人: 'minor',
  老年人: 'elder',
  孩子: 'minor',
  儿童: 'minor',
  其他: 'resident',
}

export const stateOfWords: Record<string, (typeof broughtInStates)[number]> = {
  待核实: 'submitted',
  核实中: 'verifying',
  已发布: 'published',
  新登记: 'submitted',
  待处理: 'submitted',
  已核实: 'verifying',
  已公示: 'published',
  待认领: 'published',
}

const ways: Record<string, (typeof agreementWays)[number]> = {
  口头: 'spoken',
  书面: 'written',
  签字: 'written',
}
const checks: Record<string, (typeof verifiedBy)[number]> = {
  ...{ 上门: 'visit', 电话: 'phone', 入户: 'visit', 走访: 'visit', 打电话: 'phone' },
}

/** Open wishes as they are kept on paper: docs/rules.md#wishes. */
export const wishColumns: readonly KindColumn<WishColumn>[] = [
  {
    ...{ field: 'name', headers: ['姓名', '心愿人', '许愿人', '居民姓名', '申请人'], required: true },
    ...{ parse: atMost(20, asName), hint: '必填' },
  },
  communityColumn,
  compoundColumn,
  {
    ...{ field: 'phone', headers: ['联系电话', '手机号', '电话', '联系方式', '手机号码'] },
    ...{ parse: asMobile, hint: '11 位手机号，没有就空着', mask: maskPhone },
  },
  {
    ...{ field: 'address', headers: ['住址', '门牌', '楼栋门牌', '详细地址', '家庭住址'] },
    ...{ parse: atMost(100, asLine), hint: '没有就空着', mask: maskAddress },
  },
  {
    ...{ field: 'kind', headers: ['类型', '心愿类型', '心愿类别', '类别'], required: true },
    ...{ parse: asChoice(kindOfWords), hint: '必填。物品、服务 或 陪伴' },
  },
  {
    ...{ field: 'text', headers: ['心愿内容', '心愿', '内容', '需求', '具体心愿'], required: true },
    ...{ parse: atMost(200, asLine), hint: '必填。想要什么、要帮什么忙，不写钱' },
  },
  {
    ...{ field: 'group', headers: ['为谁', '对象', '人员类别', '群体'] },
    ...{ parse: asChoice(groupOfWords), hint: '老人、居民 或 未成年人；空着算居民' },
  },
  {
    ...{ field: 'since', headers: ['提出日期', '登记日期', '征集日期', '提出时间', '登记时间'] },
    ...{ required: true, parse: asDay, hint: '必填，例如 2026-09-01' },
  },
  {
    ...{ field: 'state', headers: ['状态', '进度', '办理状态', '办理进度'], required: true },
    ...{ parse: asChoice(stateOfWords), hint: '必填。待核实、核实中 或 已发布；已经办完的不用导入' },
  },
  {
    ...{ field: 'times', headers: ['方便时间', '方便的时间', '联系时间'] },
    ...{ parse: atMost(60, asLine), hint: '例如 晚上七点以后' },
  },
  {
    ...{ field: 'mayVisit', headers: ['可以上门', '可否上门', '是否同意上门'], parse: asYesNo },
    hint: '是 或 否；空着算否，在驿站或由社区转交',
  },
  {
    ...{ field: 'hidden', headers: ['不给本小区看', '不给本小区的人看'], parse: asYesNo },
    hint: '是 或 否；空着算否',
  },
  {
    ...{ field: 'verifiedHow', headers: ['核实方式', '怎样核实'], parse: asChoice(checks) },
    hint: '上门 或 电话；核实中、已发布的要填',
  },
  {
    ...{ field: 'verifiedOn', headers: ['核实日期', '核实时间'], parse: asDay },
    hint: '空着算本人同意那天，再没有就算提出那天',
  },
  {
    ...{ field: 'sentence', headers: ['公开的话', '公示内容', '发布内容', '公开内容'] },
    ...{ parse: atMost(60, asLine), hint: '已发布的要填。不写姓名、住处、年纪、身体情况' },
  },
  {
    ...{ field: 'agreedHow', headers: ['同意方式', '本人怎样同意'], parse: asChoice(ways) },
    hint: '口头 或 书面；已发布的要填',
  },
  {
    ...{ field: 'agreedOn', headers: ['同意日期', '本人同意日期', '同意公开日期'], parse: asDay },
    hint: '本人同意公开那句话的日子；已发布的要填',
  },
  {
    ...{ field: 'publishedOn', headers: ['发布日期', '公示日期', '发布时间'], parse: asDay },
    hint: '空着算本人同意那天',
  },
]
