import type { Role } from '@shared/access/person'

export type CountyKey = 'yunling' | 'lanyu' | 'practice'

/** Somebody of the story. Keys of organisations and stations are those of orgs.ts and stations.ts. */
export interface Actor {
  key: string
  name: string
  /** What they are, in a word for the one who chooses whom to be. */
  role: string
  county?: CountyKey
  /** The branch of their formal affiliation. */
  memberOf?: string
  phone?: number
  /** Of a community worker the community, by the key of the organisation that answers for it. */
  grant?: { role: Role; org: string; station?: string; community?: string }
  /** Where they have registered as a resident: the community by its organisation's key, and a compound of it. */
  lives?: { community: string; compound: string }
}

const member = (key: string, name: string, memberOf: string, phone: number, role = '党员·候鸟'): Actor => ({
  ...{ key, name, role, county: 'yunling', memberOf, phone },
})

const staff = (
  key: string,
  name: string,
  role: string,
  county: CountyKey,
  grant: NonNullable<Actor['grant']>,
): Actor => ({ ...{ key, name, role, county, grant } })

const inGarden = { lives: { community: 'liuan', compound: '柳岸花园' } }

const host = (key: string, name: string, county: CountyKey, at: string): Actor =>
  staff(key, name, '驿站', county, { role: 'station_host', org: at, station: at })

const secretary = (key: string, name: string, county: CountyKey, org: string): Actor =>
  staff(key, name, '支部书记', county, { role: 'branch_secretary', org })

/** The people of the small demo. All are invented; their numbers are given to nobody. */
export const cast: readonly Actor[] = [
  member('lin-xiulan', '林秀兰', 'liuan-1', 2121),
  member('wang-jianguo', '王建国', 'liuan-1', 2122),
  member('li-mei', '李梅', 'liuan-1', 2123),
  member('he-yumei', '何玉梅', 'liuan-1', 2124),
  member('sun-guilan', '孙桂兰', 'liuan-1', 2125),
  member('zhang-zhiqiang', '张志强', 'liuan-1', 2126),
  member('chen-shuzhen', '陈淑珍', 'retired-south', 2127),
  member('hu-debao', '胡德宝', 'retired-south', 2128),
  member('liu-yonghe', '刘永和', 'songtao-1', 2129),
  member('huang-fengying', '黄凤英', 'liuan-1', 2130),
  member('wu-changhai', '吴长海', 'beitan-1', 2131),
  member('xu-xiaofeng', '徐晓峰', 'beitan-1', 2132),
  member('yang-siyuan', '杨思远', 'graduates-beijing', 2133, '党员·毕业生'),
  member('song-chunhua', '宋春华', 'liuan-2', 2134, '党员'),
  member('tao-yongqing', '陶永清', 'retired-3', 2150),
  member('xie-jinlan', '谢金兰', 'retired-3', 2151),
  member('shi-guangming', '史光明', 'retired-3', 2152),
  member('meng-qinghe', '孟庆和', 'retired-3', 2153),
  member('cai-yuhua', '蔡玉华', 'retired-3', 2154),
  member('zhuang-fugui', '庄福贵', 'retired-3', 2155),
  member('gu-weiguo', '顾卫国', 'retired-3', 2156),
  member('pan-shulan', '潘淑兰', 'beitan-1', 2157),
  { ...member('zhuo-zhigang', '卓志刚', 'beitan-1', 2146, '党员·在职'), ...inGarden },
  { ...member('bai-changlin', '柏长林', 'beitan-1', 2147, '党员·在职'), ...inGarden },
  { ...member('ruan-wenbo', '阮文博', 'beitan-1', 2158, '党员·在职'), ...inGarden },
  { ...member('jiang-yifan', '蒋一帆', 'beitan-1', 2159, '党员·在职'), ...inGarden },
  secretary('deng-changrong', '邓长荣', 'yunling', 'retired-3'),
  secretary('zhou-mingyuan', '周明远', 'yunling', 'liuan-1'),
  {
    ...member('zhao-yufen', '赵玉芬', 'liuan-2', 2135, '支部书记兼党员'),
    grant: { role: 'branch_secretary', org: 'liuan-2' },
  },
  secretary('qian-weidong', '钱卫东', 'yunling', 'songtao-1'),
  secretary('shen-guihua', '沈桂花', 'yunling', 'beitan-1'),
  secretary('ren-shouyi', '任守义', 'yunling', 'retired-south'),
  staff('he-jing', '何静', '社区党务工作者', 'yunling', { role: 'party_worker', org: 'liuan' }),
  staff('ye-xiaohe', '叶小禾', '社区工作者', 'yunling', {
    ...{ role: 'community_worker', org: 'liuan', community: 'liuan' },
  }),
  staff('guo-lixin', '郭立新', '镇党务工作者', 'yunling', { role: 'party_worker', org: 'yanhui' }),
  staff('luo-jing', '罗静', '机关党务工作者', 'yunling', { role: 'party_worker', org: 'yunling-offices' }),
  staff('ma-xingguo', '马兴国', '县委组织部', 'yunling', { role: 'county_officer', org: 'yunling' }),
  staff('shao-bingwen', '邵秉文', '日志审计', 'yunling', { role: 'auditor', org: 'yunling' }),
  host('tan-wenjing', '谭文静', 'yunling', 'liuan'),
  host('fu-haiying', '符海英', 'lanyu', 'yefeng'),
  host('wu-aming', '吴阿明', 'lanyu', 'dongan'),
  host('ji-yueqin', '吉月琴', 'lanyu', 'bailu'),
  secretary('liang-meijuan', '梁美娟', 'lanyu', 'yefeng-mobile'),
  secretary('ou-zhengping', '欧正平', 'lanyu', 'dongan-1'),
  { ...member('lin-ahai', '林阿海', 'dongan-1', 2136), county: 'lanyu' },
  { key: 'tian-xiaoyu', name: '田小雨', role: '居民' },
  { key: 'qin-guizhen', name: '秦桂珍', role: '居民·许了心愿', ...inGarden },
  { key: 'luo-qiaoyun', name: '骆巧云', role: '外地社区，收到对接函' },
  { ...member('feng-xiaozhou', '冯小舟', 'practice-1', 2137, '党员（演练）'), county: 'practice' },
  { ...secretary('gao-yiming', '高一鸣', 'practice', 'practice-1'), role: '支部书记（演练）' },
  { ...host('qiu-qianli', '邱千里', 'practice', 'practice-community'), role: '驿站（演练）' },
]
