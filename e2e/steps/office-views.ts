import type { Phone } from './phone'
import type { View } from './pages'

const officer = '马兴国'

/** From 今日 of an office through rows and buttons, each by its name, to the page that shows the last text. */
const through =
  (names: readonly (string | RegExp)[], then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    for (const name of names) await phone.taps(name)
    await phone.reads(then)
  }

/** The figures of a place or an organisation, once all that has happened is counted. */
const figures =
  (name: RegExp, then: RegExp): View['reach'] =>
  async (phone, { system }) => {
    await system.cloud.stream.whenIdle()
    await phone.taps(name)
    await phone.reads(then)
  }

const tree = /^组织 /
const branch = [tree, '展开雁回镇党委', '展开柳岸社区党委', /^柳岸社区第一党支部 /] as const
const roles = /^谁在负责/
const places = /^地方 /

const neighbour = '叶小禾'
const tells = /^有党员去世/

/** The pages for whoever works in a community. */
export const communityViews: readonly View[] = [
  {
    ...{ name: 'community-today', title: '今日：社区工作者', who: neighbour },
    reach: through([], '有党员去世'),
  },
  {
    ...{ name: 'community-place', title: '一个社区，社区工作者看', who: neighbour },
    reach: through([/^柳岸社区/], '莫云青'),
  },
  {
    ...{ name: 'community-figures', title: '社区的数字：社区工作者看', who: neighbour },
    reach: figures(/^这里的数字/, /近 12 个月的心愿/),
  },
  {
    ...{ name: 'community-death', title: '有党员去世：名单里没有', who: neighbour },
    reach: async (phone) => {
      await phone.taps(tells)
      await phone.taps(/^哪一位/)
      await phone.chooses(/^名单里没有/)
      await phone.reads('所在支部')
    },
  },
  {
    ...{ name: 'community-death-ask', title: '有党员去世：问一句', who: neighbour },
    reach: async (phone) => {
      await phone.taps(tells)
      await phone.taps(/^哪一位/)
      await phone.chooses(/^宋春华/)
      await phone.taps('告诉支部')
      await phone.reads('宋春华去世了？')
    },
  },
]

/** The pages for those who look after organisations, people and places. */
export const officeViews: readonly View[] = [
  { name: 'office-today', title: '今日：组织部门', who: officer, reach: through([], '组织和地方') },
  {
    ...{ name: 'office-figures', title: '社区的数字：县里看', who: officer },
    reach: figures(/^社区的数字/, /近 12 个月的心愿/),
  },
  { name: 'office-tree', title: '组织', who: officer, reach: through([tree], '雁回镇党委') },
  {
    name: 'office-tree-town',
    title: '组织：镇里看',
    who: '郭立新',
    reach: through([tree], '松涛社区党总支'),
  },
  {
    ...{ name: 'office-tree-search', title: '组织：按名字找', who: officer },
    reach: async (phone) => {
      await phone.taps(tree)
      await phone.writes('找组织', '流动')
      await phone.reads('驻澜屿离退休干部流动党支部')
    },
  },
  { name: 'office-org', title: '一个组织', who: officer, reach: through(branch, '经过') },
  {
    ...{ name: 'office-org-vacant', title: '一个组织：没有负责人', who: officer },
    reach: async (phone) => {
      await phone.taps(tree)
      await phone.writes('找组织', '北滩社区流动')
      await phone.taps(/^北滩社区流动党员党支部/)
      await phone.reads('先替这里办')
    },
  },
  {
    ...{ name: 'office-create', title: '新建下级组织', who: officer },
    reach: through([tree, /^雁回镇党委/, '新建下级组织'], '批准组织'),
  },
  {
    ...{ name: 'office-change', title: '改组织', who: officer },
    reach: through([...branch, '改名称、电话或类别'], '设在'),
  },
  {
    ...{ name: 'office-move', title: '移动组织', who: officer },
    reach: async (phone) => {
      await through([...branch, /^移到别的组织下面/, /^移到，/], '找组织')(phone)
    },
  },
  {
    ...{ name: 'office-merge-ask', title: '并入前问一句', who: officer },
    reach: async (phone) => {
      await through([...branch, /^并入另一个组织/, /^并入，/], '找组织')(phone)
      await phone.chooses(/^柳岸社区第二党支部/)
      await phone.taps('并过去')
      await phone.reads(/不再使用/)
    },
  },
  { name: 'office-close', title: '停用组织', who: officer, reach: through([...branch, /^停用/], '批准组织') },
  {
    ...{ name: 'office-close-refused', title: '停用组织：不行', who: officer },
    reach: async (phone) => {
      await through([...branch, /^停用/], '批准组织')(phone)
      await phone.taps('停用')
      await phone.page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
      await phone.reads('没有办成')
    },
  },
  {
    ...{ name: 'office-limits', title: '办理期限', who: officer },
    reach: through([/^办理期限/], '存好'),
  },
  {
    ...{ name: 'office-retention', title: '信息留多久', who: officer },
    reach: through([/^办理期限/, /^信息留多久/], '存好'),
  },
  { name: 'office-roles', title: '谁在负责', who: officer, reach: through([roles], '没有负责人') },
  {
    ...{ name: 'office-roles-branch', title: '谁在负责：一个支部', who: officer },
    reach: through([...branch, roles], '支部书记'),
  },
  {
    ...{ name: 'office-revoke-ask', title: '收回前问一句', who: officer },
    reach: through([...branch, roles, /^收回：/], /下一次点开/),
  },
  {
    ...{ name: 'office-give', title: '请人负责', who: officer },
    reach: through([...branch, roles, '请人负责'], '王建国'),
  },
  {
    ...{ name: 'office-give-second', title: '请人负责：已有书记', who: officer },
    reach: async (phone) => {
      await through([...branch, roles, '请人负责'], '这个支部已有书记：周明远')(phone)
      await phone.taps(/^接替还是一起/)
      await phone.reads('接替周明远')
    },
  },
  { name: 'audit-log', title: '查看记录', who: '邵秉文', reach: through([/^查看记录/], '只能看，不能改') },
  {
    ...{ name: 'office-invitation', title: '请人负责：用邀请码', who: officer },
    reach: async (phone) => {
      await through([...branch, roles, '请人负责', /^请谁/], '发邀请码')(phone)
      await phone.chooses(/^发邀请码/)
      await phone.reads('生成邀请码')
    },
  },
  { name: 'office-towns', title: '地方', who: officer, reach: through([places], /雁回/) },
  { name: 'office-town', title: '地方：一个镇', who: officer, reach: through([places, /雁回/], /柳岸/) },
  {
    ...{ name: 'office-place', title: '一个社区', who: officer },
    reach: through([places, /雁回/, /^柳岸/], '党员中心户'),
  },
  {
    ...{ name: 'office-place-new', title: '新建社区', who: officer },
    reach: through([places, /雁回/, '新建社区'], '由谁负责'),
  },
  {
    ...{ name: 'office-place-change', title: '改社区', who: officer },
    reach: through([places, /雁回/, /^柳岸/, '改名称或负责的组织'], '由谁负责'),
  },
]
