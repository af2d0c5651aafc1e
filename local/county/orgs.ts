import { branch, committee, generalBranch, group, mobileBranch, type OrgSpec } from './org-spec'

/** The home county, in the north. */
export const yunling = committee('yunling', '云岭县委组织部', 1, [
  committee('yanhui', '雁回镇党委', 2, [
    committee('liuan', '柳岸社区党委', 3, [
      branch('liuan-1', '柳岸社区第一党支部', 4, [
        group('liuan-1-1', '第一党小组'),
        group('liuan-1-2', '第二党小组'),
      ]),
      branch('liuan-2', '柳岸社区第二党支部', 5),
      mobileBranch('liuan-mobile', '柳岸社区流动党员党支部', 6),
    ]),
    generalBranch('songtao', '松涛社区党总支', 7, [branch('songtao-1', '松涛社区第一党支部', 8)]),
  ]),
  committee('yinghui', '迎晖街道党工委', 9, [
    committee('beitan', '北滩社区党委', 10, [
      branch('beitan-1', '北滩社区第一党支部', 11),
      mobileBranch('beitan-mobile', '北滩社区流动党员党支部', 12),
    ]),
  ]),
  committee('yunling-offices', '县直机关党工委', 13, [
    generalBranch('retired', '离退休干部党总支', 14, [
      branch('retired-3', '离退休干部第三党支部', 15),
      mobileBranch('retired-south', '驻澜屿离退休干部流动党支部', 16, '460203'),
    ]),
    mobileBranch('graduates-beijing', '高校毕业生（北京）流动党支部', 17, '110108'),
  ]),
])

/** The county that takes many of them in, in the south. */
export const lanyu = committee('lanyu', '澜屿市委组织部', 31, [
  committee('yinou', '银鸥街道党工委', 32, [
    committee('yefeng', '椰风社区党委', 33, [
      branch('yefeng-1', '椰风社区第一党支部', 34),
      mobileBranch('yefeng-mobile', '椰风社区流动党员党支部', 35),
    ]),
    committee('dongan', '东岸社区党委', 36, [
      branch('dongan-1', '东岸社区第一党支部', 37),
      mobileBranch('dongan-mobile', '东岸社区流动党员党支部', 38),
    ]),
    committee('bailu', '白鹭社区党委', 39, [mobileBranch('bailu-mobile', '白鹭社区流动党员党支部', 40)]),
  ]),
])

/** The county for exercises. */
export const practice = committee('practice', '演练县委组织部', 51, [
  committee('practice-town', '演练镇党委', 52, [
    committee('practice-community', '演练社区党委', 53, [
      branch('practice-1', '演练社区第一党支部', 54),
      mobileBranch('practice-mobile', '演练社区流动党员党支部', 55),
    ]),
  ]),
])

const keysAndNames = (spec: OrgSpec): [string, string][] => [
  [spec.key, spec.name],
  ...(spec.below ?? []).flatMap(keysAndNames),
]

/** The names of the small demo's organisations by their keys. */
export const orgNames: ReadonlyMap<string, string> = new Map([yunling, lanyu, practice].flatMap(keysAndNames))
