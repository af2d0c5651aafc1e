import { anId } from '../fixtures'
import type { OrgId } from '../ids'
import { orgTree, type OrgNode } from './tree'

const node = (
  orgId: OrgId,
  name: string,
  level: OrgNode['level'],
  parentId?: OrgId,
  type: OrgNode['type'] = 'regular',
): OrgNode => ({ orgId, name, level, type, ...(parentId && { parentId }) })

/** The county that the members come from: department → township → two branches. */
export const home = {
  countyId: anId('county', 'home'),
  department: anId('org', 'department'),
  township: anId('org', 'township'),
  branch: anId('org', 'branch'),
  otherBranch: anId('org', 'otherbranch'),
  /** Of those who live far away, with a secretary there. */
  mobileBranch: anId('org', 'homemobile'),
}

/** The county that takes them in: city → two communities, each with a branch of mobile members. */
export const away = {
  countyId: anId('county', 'away'),
  city: anId('org', 'city'),
  community: anId('org', 'community'),
  mobileBranch: anId('org', 'mobilebranch'),
  otherCommunity: anId('org', 'othercommunity'),
  otherMobileBranch: anId('org', 'othermobile'),
}

export const homeTree = orgTree([
  node(home.department, '青禾县委组织部', 'committee'),
  node(home.township, '柳溪镇党委', 'committee', home.department),
  node(home.branch, '柳溪村党支部', 'branch', home.township),
  node(home.otherBranch, '石桥村党支部', 'branch', home.township),
  node(home.mobileBranch, '柳溪镇驻三亚流动党员党支部', 'branch', home.township, 'mobile'),
])

export const awayTree = orgTree([
  node(away.city, '望海市委组织部', 'committee'),
  node(away.community, '椰林社区党委', 'committee', away.city),
  node(away.mobileBranch, '椰林社区流动党员党支部', 'branch', away.community, 'mobile'),
  node(away.otherCommunity, '白沙社区党委', 'committee', away.city),
  node(away.otherMobileBranch, '白沙社区流动党员党支部', 'branch', away.otherCommunity, 'mobile'),
])
