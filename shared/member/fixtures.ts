import { traveller } from '../access/fixtures'
import { home } from '../org/fixtures'
import type { Member } from './member'

/** A member of the branch, as the roster has them. */
export const aMember = (changed: Partial<Member> = {}): Member => ({
  ...{ memberId: traveller, countyId: home.countyId, orgId: home.branch, version: 3, state: 'active' },
  ...{ name: '柳青山', memberNo: 'LX-001', unit: '供销社' },
  phone: { masked: '199****0001', box: '0.MTk5MDAwMDAwMDE=' },
  phoneKey: 'PHN#1',
  ...changed,
})
